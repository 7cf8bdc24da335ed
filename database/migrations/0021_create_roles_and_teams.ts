import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Roles that an organization makes of permissions, and the teams of a tenant; both are kept until somebody deletes them.
 * What open streams were told says whose record it was about, for those who may not hear of everybody's.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table roles (
        id uuid primary key default uuidv7(),
        organization_id uuid not null references organizations (id),
        name text not null check (length(name) between 1 and 100),
        version integer not null default 1,
        created_at timestamptz not null,
        unique (organization_id, id)
      );
      create unique index roles_name on roles (organization_id, lower(name));

      create table role_permissions (
        organization_id uuid not null references organizations (id),
        role_id uuid not null,
        permission text not null check (length(permission) between 1 and 100),
        reach text not null check (reach in ('own', 'team', 'all')),
        primary key (role_id, permission),
        foreign key (organization_id, role_id) references roles (organization_id, id) on delete cascade
      );

      alter table roles enable row level security;
      alter table roles force row level security;
      alter table role_permissions enable row level security;
      alter table role_permissions force row level security;

      alter table memberships drop constraint memberships_role_check;
      alter table memberships add constraint memberships_role_check check (role in
        ('ceo', 'admin', 'manager', 'seller', 'professional', 'secretary', 'custom'));
      alter table memberships add column custom_role_id uuid references roles (id);
      alter table memberships add constraint memberships_custom_role
        check ((role = 'custom') = (custom_role_id is not null));
      create index memberships_custom_role on memberships (custom_role_id) where custom_role_id is not null;

      create table teams (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text not null check (length(name) between 1 and 100),
        version integer not null default 1,
        created_at timestamptz not null,
        unique (tenant_id, id),
        constraint teams_name unique (tenant_id, name)
      );

      create table team_members (
        tenant_id uuid not null references tenants (id),
        team_id uuid not null,
        user_id uuid not null,
        leads boolean not null default false,
        primary key (tenant_id, team_id, user_id),
        foreign key (tenant_id, team_id) references teams (tenant_id, id) on delete cascade,
        foreign key (tenant_id, user_id) references memberships (tenant_id, user_id) on delete cascade
      );
      create index team_members_user on team_members (tenant_id, user_id);

      create index professionals_user on professionals (tenant_id, user_id) where user_id is not null;
      alter table live_events add column people uuid[];
    `)
    this.openToSystem('roles')
    this.openToSystem('role_permissions')
    this.protect('teams')
    this.protect('team_members', { system: true })
  }
}
