import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Sessions are known by a hash and say where they were opened; links of e-mails and tries to sign in are counted and
 * kept. Whoever was signed in signs in again: their rows hold the ids themselves. Sessions go when they run out, links
 * a week after that, tries an hour after the last one; `access_epoch` rises with whatever ends all access of a user.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table users
        add column access_epoch integer not null default 0,
        add column email_verified_at timestamptz,
        add column password_changed_at timestamptz;

      drop table sessions;
      create table sessions (
        id uuid primary key default uuidv7(),
        hash text not null unique,
        user_id uuid not null references users (id) on delete cascade,
        data text not null,
        remembered boolean not null,
        user_agent text check (length(user_agent) <= 300),
        address text,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        ends_at timestamptz not null,
        check (expires_at <= ends_at)
      );
      create index sessions_user on sessions (user_id, last_seen_at desc);
      create index sessions_expiry on sessions (expires_at);
      alter table sessions enable row level security;
      alter table sessions force row level security;

      create table account_links (
        id uuid primary key default uuidv7(),
        hash text not null unique,
        purpose text not null check (purpose in ('reset', 'verify')),
        user_id uuid not null references users (id) on delete cascade,
        email text not null check (email = lower(email) and length(email) <= 254),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        superseded_at timestamptz
      );
      create index account_links_user on account_links (user_id, purpose);
      create index account_links_expiry on account_links (expires_at);
      alter table account_links enable row level security;
      alter table account_links force row level security;

      create table throttles (
        key text primary key check (length(key) <= 200),
        tries integer not null,
        window_ends_at timestamptz not null,
        strikes integer not null default 0,
        blocked_until timestamptz,
        forgotten_at timestamptz not null
      );
      create index throttles_forgotten on throttles (forgotten_at);
      alter table throttles enable row level security;
      alter table throttles force row level security;
    `)
    this.openToSystem('sessions')
    this.openToSystem('account_links')
    this.openToSystem('throttles')
  }
}
