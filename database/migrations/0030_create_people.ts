import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * How people come to a tenant: by registering, which asks, or by an invitation, which offers. Both are kept with the
 * tenant, for good; a registration that nobody confirmed within a week is deleted with the user it made. A membership may
 * be suspended; a tenant remembers whether the operator or its own organization has closed it.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table organizations
        add column public_registration boolean not null default false,
        add column version integer not null default 1;
      alter table tenants
        add column suspended_by text check (suspended_by in ('operator', 'organization'));
      update tenants set suspended_by = 'operator' where suspended_at is not null;
      alter table users add column phone text check (length(phone) <= 40);
      grant select (phone) on users to nexus_app;
      alter table memberships
        add column suspended_at timestamptz,
        add column version integer not null default 1;
      create index memberships_recent on memberships (tenant_id, created_at desc, id desc);
      create index conversations_waiting on conversations (tenant_id)
        where status = 'open' and attention is not null;
      create index tenants_organization on tenants (organization_id, name);

      create table registrations (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        user_id uuid not null references users (id),
        name text not null check (length(name) between 1 and 200),
        email text not null check (length(email) <= 254),
        phone text not null check (length(phone) <= 40),
        wished_role text not null
          check (wished_role in ('ceo', 'admin', 'manager', 'seller', 'professional', 'secretary')),
        locale text not null check (locale in ('es', 'en', 'fr')),
        state text not null default 'waiting' check (state in ('waiting', 'approved', 'rejected')),
        link_hash text not null unique,
        link_expires_at timestamptz not null,
        confirmed_at timestamptz,
        reason text check (length(reason) <= 1000),
        decided_by uuid references users (id),
        decided_at timestamptz,
        created_at timestamptz not null,
        unique (tenant_id, id)
      );
      create unique index registrations_waiting on registrations (tenant_id, user_id) where state = 'waiting';
      create index registrations_listed on registrations (tenant_id, state, created_at desc, id desc);
      create index registrations_user on registrations (user_id);

      create table invitations (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        email text not null check (length(email) <= 254),
        role text not null check (role in ('ceo', 'admin', 'manager', 'seller', 'professional', 'secretary')),
        locale text not null check (locale in ('es', 'en', 'fr')),
        link_hash text not null unique,
        invited_by uuid not null references users (id),
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references users (id),
        revoked_at timestamptz,
        created_at timestamptz not null,
        unique (tenant_id, id)
      );
      create unique index invitations_open on invitations (tenant_id, email)
        where accepted_at is null and revoked_at is null;
      create index invitations_listed on invitations (tenant_id, created_at desc, id desc);
    `)
    this.protect('registrations', { system: true })
    this.protect('invitations', { system: true })
  }
}
