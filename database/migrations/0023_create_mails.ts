import { TenantMigration } from '#app/tenancy/contracts/migration'

const COLUMNS = `
  template text not null check (length(template) between 1 and 60),
  locale text not null check (locale in ('es', 'en', 'fr')),
  to_email text not null check (length(to_email) between 3 and 254),
  to_name text check (length(to_name) <= 200),
  subject text,
  data text,
  dedupe_key text not null check (length(dedupe_key) between 1 and 200),
  state text not null default 'queued' check (
    state in ('queued', 'sending', 'sent', 'failed', 'suppressed', 'bounced', 'unconfirmed')
  ),
  reason text,
  detail text,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  sending_since timestamptz,
  handed_over_at timestamptz,
  request_id text,
  created_at timestamptz not null,
  finished_at timestamptz`

/**
 * E-mails and what became of them: those of a tenant as long as it says (90 days), those of people who belong to none
 * 90 days. What a mail is made of is encrypted and goes with a one-time link as soon as that is sent. A tenant's server
 * and the addresses that it does not write to any more are kept with the tenant.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table mails (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        resent_of uuid,
        ${COLUMNS},
        unique (tenant_id, id),
        unique (tenant_id, dedupe_key),
        foreign key (tenant_id, resent_of) references mails (tenant_id, id) on delete set null (resent_of)
      );
      create index mails_recent on mails (tenant_id, created_at desc, id desc);
      create index mails_by_state on mails (tenant_id, state, created_at desc, id desc);
      create index mails_by_address on mails (tenant_id, to_email, created_at desc, id desc);
      create index mails_by_template on mails (tenant_id, template, created_at desc, id desc);
      create index mails_resent on mails (tenant_id, resent_of) where resent_of is not null;

      create table platform_mails (
        id uuid primary key default uuidv7(),
        ${COLUMNS},
        unique (dedupe_key)
      );
      create index platform_mails_open on platform_mails (next_attempt_at, id)
        where state in ('queued', 'sending');
      create index platform_mails_age on platform_mails (created_at);
      alter table platform_mails enable row level security;
      alter table platform_mails force row level security;

      create table mail_servers (
        tenant_id uuid primary key references tenants (id),
        host text not null check (length(host) between 1 and 253),
        port integer not null check (port between 1 and 65535),
        security text not null check (security in ('tls', 'starttls', 'none')),
        username text check (length(username) <= 254),
        password text,
        from_name text check (length(from_name) <= 200),
        from_email text not null check (length(from_email) between 3 and 254),
        version integer not null default 1,
        updated_at timestamptz not null
      );

      create table mail_suppressions (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        email text not null check (length(email) between 3 and 254),
        reason text not null check (reason in ('bounce', 'complaint', 'manual')),
        detail text,
        created_at timestamptz not null,
        unique (tenant_id, id),
        unique (tenant_id, email)
      );
      create index mail_suppressions_recent on mail_suppressions (tenant_id, created_at desc, id desc);
    `)
    this.protect('mails', { system: true })
    this.openToSystem('platform_mails')
    this.protect('mail_servers')
    this.protect('mail_suppressions')
  }
}
