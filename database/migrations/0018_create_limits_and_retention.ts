import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * What one tenant may have more or less of than others, set by the operator, and how long it keeps what, set by itself.
 * Both are kept as long as the tenant. Old audit entries are deleted by the system role alone.
 * The indexes are those of lists and of what is deleted by age.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table tenant_limits (
        tenant_id uuid not null references tenants (id),
        name text not null check (length(name) between 1 and 60),
        value integer not null check (value >= 0),
        primary key (tenant_id, name)
      );
      create table tenant_retention (
        tenant_id uuid primary key references tenants (id),
        kept jsonb not null default '{}',
        version integer not null default 1
      );
    `)
    this.protect('tenant_limits', { appendOnly: true })
    this.protect('tenant_retention')
    this.openToSystem('tenant_limits')
    this.schema.raw(`
      revoke insert on tenant_limits from nexus_app;
      drop policy tenant_limits_insert on tenant_limits;

      create policy audit_entries_system on audit_entries to nexus_system using (true) with check (true);
      grant select, delete on audit_entries to nexus_system;

      create index contacts_email on contacts (tenant_id, email collate "C") where email is not null;
      create index conversations_assignee on conversations (tenant_id, assignee_id, last_message_at desc, id desc);
      create index appointments_made on appointments (tenant_id, created_at, id);
      create index appointments_professional on appointments (tenant_id, professional_id, starts_at, id);
      create index services_name on services (tenant_id, name, id);
      create index professionals_name on professionals (tenant_id, name, id);
      create index agent_turns_age on agent_turns (tenant_id, created_at);
      create index contact_identities_visitors on contact_identities (tenant_id, valid_from) where kind = 'visitor';
    `)
  }
}
