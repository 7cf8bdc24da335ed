import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * What people see and do about jobs, schedules of tenants, and tasks of the whole instance. Cancelled jobs are kept
 * as long as done ones, 3 days; the last job of a schedule stays. A schedule, a task and the scheduler have one row
 * each, for good.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table jobs
        add column actor_id uuid references users (id) on delete set null,
        add column schedule text,
        add column progress jsonb,
        add column started_at timestamptz,
        add column cancel_requested_at timestamptz,
        drop constraint jobs_state_check,
        add constraint jobs_state_check
          check (state in ('queued', 'running', 'parked', 'done', 'dead', 'cancelled'));
      drop index jobs_by_tenant;
      create index jobs_recent on jobs (tenant_id, created_at, id);
      create index jobs_by_state on jobs (tenant_id, state, created_at, id);
      create index jobs_by_name on jobs (tenant_id, name, created_at, id);
      create index jobs_of_schedule on jobs (tenant_id, schedule, id) where schedule is not null;

      create table schedules (
        tenant_id uuid not null references tenants (id),
        name text not null,
        cron text not null,
        time_zone text not null,
        next_at timestamptz,
        last_tick_at timestamptz,
        last_job_id uuid,
        primary key (tenant_id, name)
      );
      create index schedules_due on schedules (next_at) where next_at is not null;

      create table system_tasks (
        name text primary key,
        next_at timestamptz not null,
        last_started_at timestamptz,
        last_finished_at timestamptz,
        last_outcome text check (last_outcome in ('done', 'failed')),
        last_error text,
        failures integer not null default 0
      );

      create table scheduler (
        one boolean primary key default true check (one),
        leader text,
        leader_since timestamptz,
        seen_at timestamptz,
        stopped_at timestamptz,
        stopped_by uuid references users (id) on delete set null
      );

      alter table system_tasks enable row level security;
      alter table system_tasks force row level security;
      alter table scheduler enable row level security;
      alter table scheduler force row level security;

      create index idempotency_keys_age on idempotency_keys (tenant_id, created_at);
      create index access_tokens_expiry on access_tokens (expires_at) where expires_at is not null;
    `)
    this.protect('schedules', { system: true })
    for (const table of ['system_tasks', 'scheduler']) this.openToSystem(table)
  }
}
