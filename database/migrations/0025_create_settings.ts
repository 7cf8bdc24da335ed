import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * What organizations and tenants have set, a row per group; those of modules stay with their switch. Kept as long as who
 * has set it. What the agent had in a table of its own becomes one of these groups.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table organization_settings (
        organization_id uuid not null references organizations (id),
        group_id text not null,
        settings jsonb not null default '{}',
        locked text[] not null default '{}',
        settings_version integer not null,
        revision integer not null default 1,
        primary key (organization_id, group_id)
      );
      create table tenant_settings (
        tenant_id uuid not null references tenants (id),
        group_id text not null,
        settings jsonb not null default '{}',
        settings_version integer not null,
        revision integer not null default 1,
        primary key (tenant_id, group_id)
      );

      alter table agent_settings no force row level security;
      insert into tenant_settings (tenant_id, group_id, settings, settings_version, revision)
        select tenant_id, 'agent', jsonb_strip_nulls(jsonb_build_object(
          'enabled', enabled, 'companyName', company_name, 'persona', persona, 'model', model)), 1, version + 1
        from agent_settings;
      drop table agent_settings;

      alter table organization_settings enable row level security;
      alter table organization_settings force row level security;
      create policy organization_settings_select on organization_settings for select to nexus_app
        using (exists (select 1 from tenants t where t.organization_id = organization_settings.organization_id));
      grant select on organization_settings to nexus_app;
    `)
    this.protect('tenant_settings')
    this.openToSystem('organization_settings')
  }
}
