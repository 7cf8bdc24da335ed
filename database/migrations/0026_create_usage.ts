import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * What a tenant has used. Entries are only added, so nobody waits for anybody, and are gone within minutes: a task adds
 * them up to the days, which are kept as long as the tenant.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table usage_entries (
        id uuid not null default uuidv7(),
        tenant_id uuid not null references tenants (id),
        meter text not null,
        amount bigint not null,
        at timestamptz not null,
        primary key (tenant_id, id)
      );
      create table usage_days (
        tenant_id uuid not null references tenants (id),
        meter text not null,
        day date not null,
        amount bigint not null,
        primary key (tenant_id, meter, day)
      );
    `)
    this.protect('usage_entries', { system: true })
    this.protect('usage_days')
  }
}
