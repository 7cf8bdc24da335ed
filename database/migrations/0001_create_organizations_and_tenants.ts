import { TenantMigration } from '#app/tenancy/contracts/migration'

/** Organizations own tenants; both are visible only through the scope. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create extension if not exists btree_gist;

      create table organizations (
        id uuid primary key default uuidv7(),
        name text not null check (length(name) between 1 and 200),
        admin_token_hash text,
        created_at timestamptz not null default now()
      );

      create table tenants (
        id uuid primary key default uuidv7(),
        organization_id uuid not null references organizations (id),
        slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        name text not null check (length(name) between 1 and 200),
        time_zone text not null,
        currency char(3) not null,
        language text not null check (language in ('es', 'en', 'fr')),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        unique (organization_id, id)
      );

      alter table organizations enable row level security;
      alter table organizations force row level security;
      alter table tenants enable row level security;
      alter table tenants force row level security;
      create policy tenants_select on tenants for select to nexus_app
        using (id = any (string_to_array(current_setting('app.tenant_ids', true), ',')::uuid[]));
      create policy organizations_select on organizations for select to nexus_app
        using (exists (select 1 from tenants t where t.organization_id = organizations.id));
      grant select (id, name, created_at) on organizations to nexus_app;
      grant select on tenants to nexus_app;
    `)
    this.openToSystem('organizations')
    this.openToSystem('tenants')
  }
}
