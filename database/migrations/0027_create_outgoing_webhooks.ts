import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Where a tenant's events are sent to, and each one sent. Deliveries are kept 30 days unless the tenant says otherwise;
 * an endpoint as long as its tenant, a deleted one as long as its last delivery. Their jobs have a lane of their own.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table webhook_endpoints (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        url text not null,
        description text,
        events jsonb not null,
        enabled boolean not null default true,
        secret text,
        previous_secret text,
        previous_secret_until timestamptz,
        rotated_at timestamptz,
        paused_at timestamptz,
        pause_reason text check (pause_reason in ('failing', 'gone')),
        failing_since timestamptz,
        failures integer not null default 0,
        not_before timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        deleted_at timestamptz,
        unique (tenant_id, id)
      );
      create index webhook_endpoints_recent on webhook_endpoints (tenant_id, created_at desc, id desc);

      create table webhook_deliveries (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        endpoint_id uuid not null,
        message_id text not null,
        type text not null,
        body text not null,
        state text not null default 'pending'
          check (state in ('pending', 'held', 'delivered', 'failed', 'cancelled')),
        attempts integer not null default 0,
        tries jsonb not null default '[]',
        status integer,
        error text,
        duration_ms integer,
        next_attempt_at timestamptz,
        sending_until timestamptz,
        created_at timestamptz not null,
        ended_at timestamptz,
        foreign key (tenant_id, endpoint_id) references webhook_endpoints (tenant_id, id),
        unique (tenant_id, endpoint_id, message_id)
      );
      create index webhook_deliveries_recent on webhook_deliveries
        (tenant_id, endpoint_id, created_at desc, id desc);
      create index webhook_deliveries_by_state on webhook_deliveries
        (tenant_id, endpoint_id, state, created_at desc, id desc);
      create index webhook_deliveries_age on webhook_deliveries (tenant_id, created_at);
      create index webhook_deliveries_open on webhook_deliveries (tenant_id, endpoint_id, id)
        where state in ('pending', 'held');

      alter table jobs drop constraint jobs_lane_check;
      alter table jobs add constraint jobs_lane_check
        check (lane in ('interactive', 'default', 'bulk', 'webhooks'));
    `)
    this.protect('webhook_endpoints', { system: true })
    this.protect('webhook_deliveries')
  }
}
