import { TenantMigration } from '#app/tenancy/contracts/migration'

/** A profile's name is what somebody calls themselves; the one they say for a booking is better. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(
      `alter table contacts add column name_is_nickname boolean not null default false`
    )
  }
}
