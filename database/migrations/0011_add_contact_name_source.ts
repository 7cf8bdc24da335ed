import { TenantMigration } from '#app/tenancy/contracts/migration'

/** Where a contact's name comes from: a messenger's profile is a nickname, what the person says or staff enters is not. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table contacts add column name_source text check (name_source in ('profile', 'stated', 'staff'));
    `)
  }
}
