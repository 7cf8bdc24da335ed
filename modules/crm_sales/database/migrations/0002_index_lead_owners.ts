import { TenantMigration } from '#app/tenancy/contracts/migration'

/** The list of one person's leads. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(
      `create index crm_sales_leads_owner on crm_sales_leads (tenant_id, owner_id, created_at desc, id desc)`
    )
  }
}
