import { TenantMigration } from '#app/tenancy/contracts/migration'

/** Ways in and out, and the raw events they bring. Processed events are kept 30 days, quarantined ones for good. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table channels (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        provider text not null,
        name text not null,
        key text not null unique,
        enabled boolean not null default true,
        phone_number text,
        webhook_secret text,
        api_key text,
        config jsonb not null default '{}',
        created_at timestamptz not null,
        unique (tenant_id, id)
      );
      create index channels_by_tenant on channels (tenant_id, provider);

      create table inbound_events (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        channel_id uuid not null,
        dedupe_key text not null,
        type text not null,
        body text not null,
        state text not null default 'stored'
          check (state in ('stored', 'processed', 'ignored', 'quarantined')),
        attempts integer not null default 0,
        last_error text,
        request_id text,
        received_at timestamptz not null,
        processed_at timestamptz,
        foreign key (tenant_id, channel_id) references channels (tenant_id, id),
        unique (channel_id, dedupe_key)
      );
      create index inbound_events_by_tenant on inbound_events (tenant_id, received_at);
    `)
    this.protect('channels', { system: true })
    this.protect('inbound_events')
  }
}
