import { TenantMigration } from '#app/tenancy/contracts/migration'

/** People who sign in, where they may, and what keeps them signed in. Credentials are for the system role alone. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table users (
        id uuid primary key default uuidv7(),
        name text not null check (length(name) between 1 and 200),
        email text not null check (email = lower(email) and length(email) <= 254),
        password_hash text,
        status text not null default 'active' check (status in ('pending', 'active', 'suspended')),
        super_admin boolean not null default false,
        locale text check (locale in ('es', 'en', 'fr')),
        theme text not null default 'system' check (theme in ('dark', 'light', 'system')),
        default_tenant_id uuid references tenants (id),
        created_at timestamptz not null default now()
      );
      create unique index users_email_unique on users (email);

      create table memberships (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        user_id uuid not null references users (id),
        role text not null check (role in ('ceo', 'admin', 'manager', 'seller', 'professional', 'secretary')),
        created_at timestamptz not null default now(),
        unique (tenant_id, user_id)
      );
      create index memberships_user on memberships (user_id);

      create table access_tokens (
        id uuid primary key default uuidv7(),
        user_id uuid not null references users (id) on delete cascade,
        name text not null,
        hash text not null unique,
        expires_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index access_tokens_user on access_tokens (user_id);

      create table sessions (
        id text primary key,
        data text not null,
        user_id text,
        expires_at timestamptz not null
      );
      create index sessions_user on sessions (user_id);
      create index sessions_expiry on sessions (expires_at);

      alter table users enable row level security;
      alter table users force row level security;
      alter table access_tokens enable row level security;
      alter table access_tokens force row level security;
      alter table sessions enable row level security;
      alter table sessions force row level security;
    `)
    this.protect('memberships', { system: true })
    this.schema.raw(`
      create policy users_select on users for select to nexus_app
        using (exists (select 1 from memberships m where m.user_id = users.id));
      grant select (id, name, email, status, created_at) on users to nexus_app;
    `)
    this.openToSystem('users')
    this.openToSystem('access_tokens')
    this.openToSystem('sessions')
  }
}
