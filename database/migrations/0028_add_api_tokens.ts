import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Tokens for programs: those of a person, and those of an actor of its own, which is a user whom nobody signs in as.
 * Tokens are deleted when they are revoked or have run out; the actor is kept for good, because what it did names it.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table access_tokens
        add column kind text not null default 'sign_in' check (kind in ('sign_in', 'personal', 'service')),
        add column scopes text[],
        add column last_used_at timestamptz,
        add constraint access_tokens_scopes check ((kind = 'sign_in') = (scopes is null)),
        add constraint access_tokens_expiry check (kind = 'sign_in' or expires_at is not null);
      create index access_tokens_newest on access_tokens (user_id, created_at desc, id desc);

      alter table users
        add column kind text not null default 'person' check (kind in ('person', 'service')),
        add constraint users_service check (kind = 'person' or (password_hash is null and not super_admin));
      grant select (kind) on users to nexus_app;

      alter table organizations add column admin_token_rotated_at timestamptz;
    `)
  }
}
