import { TenantMigration } from '#app/tenancy/contracts/migration'

/** One-time links that make the first super admin. Only hashes are stored; a link is good for 24 hours. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table setup_tokens (
        hash text primary key,
        created_at timestamptz not null,
        used_at timestamptz
      );
      alter table setup_tokens enable row level security;
      alter table setup_tokens force row level security;
    `)
    this.openToSystem('setup_tokens')
  }
}
