import { TenantMigration } from '#app/tenancy/contracts/migration'

/** Counts of tries by key, before any tenant is known. Kept until they run out. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table rate_limits (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      alter table rate_limits enable row level security;
      alter table rate_limits force row level security;
    `)
    this.openToSystem('rate_limits')
  }
}
