import { TenantMigration } from '#app/tenancy/contracts/migration'

/** Which module is on for which tenant. The epoch counts the switches of all tenants. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table tenant_modules (
        tenant_id uuid not null references tenants (id),
        module_id text not null,
        state text not null default 'disabled'
          check (state in ('disabled', 'enabling', 'enabled', 'disabling')),
        version text not null,
        settings jsonb not null default '{}',
        settings_version integer not null default 1,
        enabled_at timestamptz,
        enabled_by uuid references users (id),
        last_error text,
        primary key (tenant_id, module_id)
      );
      create sequence module_epoch;
      grant select, usage on sequence module_epoch to nexus_app, nexus_system;
    `)
    this.protect('tenant_modules', { system: true })
  }
}
