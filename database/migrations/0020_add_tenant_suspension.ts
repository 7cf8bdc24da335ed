import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * A tenant that is suspended keeps its rows and is open to nobody: no member, no webhook, no visitor. Kept with the
 * tenant, like the tenant itself, for good.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`alter table tenants add column suspended_at timestamptz`)
  }
}
