import { TenantMigration } from '#app/tenancy/contracts/migration'

/** What people look entries up by, in both trails: an address, and above tenants also a person, an action, a subject. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create index audit_entries_address on audit_entries (tenant_id, ip, created_at desc, id desc);

      create index platform_audit_entries_actor
        on platform_audit_entries (organization_id, actor_id, created_at desc, id desc);
      create index platform_audit_entries_action
        on platform_audit_entries (organization_id, action, created_at desc, id desc);
      create index platform_audit_entries_subject
        on platform_audit_entries (organization_id, subject_id, created_at desc, id desc);
      create index platform_audit_entries_request
        on platform_audit_entries (organization_id, request_id, created_at desc, id desc);
      create index platform_audit_entries_address
        on platform_audit_entries (organization_id, ip, created_at desc, id desc);
    `)
  }
}
