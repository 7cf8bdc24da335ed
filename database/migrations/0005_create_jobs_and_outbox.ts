import { TenantMigration } from '#app/tenancy/contracts/migration'

/** The queue itself and the events that feed it. Done jobs are kept 3 days, dispatched events 3 days, dead jobs for good. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table jobs (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text not null,
        v integer not null default 1,
        data jsonb not null default '{}',
        lane text not null default 'default' check (lane in ('interactive', 'default', 'bulk')),
        dedupe_key text,
        state text not null default 'queued' check (state in ('queued', 'running', 'parked', 'done', 'dead')),
        run_at timestamptz not null,
        attempts integer not null default 0,
        max_attempts integer not null default 5,
        lease_until timestamptz,
        lease_token uuid,
        last_error text,
        request_id text,
        created_at timestamptz not null,
        finished_at timestamptz,
        unique (tenant_id, dedupe_key)
      );
      create index jobs_due on jobs (lane, tenant_id, run_at, id) where state = 'queued';
      create index jobs_leased on jobs (lease_until) where state = 'running';
      create index jobs_by_tenant on jobs (tenant_id, state, created_at);

      create table outbox (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text not null,
        v integer not null default 1,
        payload jsonb not null,
        occurred_at timestamptz not null,
        request_id text,
        state text not null default 'pending' check (state in ('pending', 'dispatched')),
        dispatched_at timestamptz
      );
      create index outbox_pending on outbox (id) where state = 'pending';
      create index outbox_by_tenant on outbox (tenant_id, id);

      create sequence live_version;
      grant select, usage on sequence live_version to nexus_app, nexus_system;
    `)
    this.protect('jobs', { system: true })
    this.protect('outbox', { system: true })
  }
}
