import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Addresses of modules' webhooks and what arrived there. An address is kept while its module is off, and as long as its
 * tenant; handled events 30 days, those that could not be handled for good.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table module_webhooks (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        module_id text not null,
        name text not null,
        key text not null unique,
        secret text not null,
        created_at timestamptz not null,
        rotated_at timestamptz,
        unique (tenant_id, id),
        unique (tenant_id, module_id, name)
      );

      create table module_webhook_events (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        webhook_id uuid not null,
        dedupe_key text not null,
        type text not null,
        body text not null,
        state text not null default 'stored' check (state in ('stored', 'processed', 'quarantined')),
        attempts integer not null default 0,
        last_error text,
        request_id text,
        received_at timestamptz not null,
        processed_at timestamptz,
        foreign key (tenant_id, webhook_id) references module_webhooks (tenant_id, id),
        unique (tenant_id, webhook_id, dedupe_key)
      );
      create index module_webhook_events_handled on module_webhook_events (tenant_id, processed_at)
        where state = 'processed';

      alter table jobs add column parked_for text;
    `)
    this.protect('module_webhooks', { system: true })
    this.protect('module_webhook_events')
  }
}
