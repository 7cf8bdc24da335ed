import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Who did what: kept as long as the tenant says, for good when it says nothing. `data` is what releases before this one
 * wrote; `before` and `after` take its place. What belongs to no tenant, such as a try to sign in under an unknown name,
 * stands in a trail of the platform, which is kept for two years and to which the system role adds and changes nothing.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table audit_entries
        add column actor_kind text not null default 'user'
          check (actor_kind in ('user', 'token', 'agent', 'system')),
        add column token_id uuid,
        add column device text,
        add column before jsonb,
        add column after jsonb;
      drop index audit_entries_recent;
      create index audit_entries_listed on audit_entries (tenant_id, created_at desc, id desc);
      create index audit_entries_actor on audit_entries (tenant_id, actor_id, created_at desc, id desc);
      create index audit_entries_action on audit_entries (tenant_id, action, created_at desc, id desc);
      create index audit_entries_subject on audit_entries (tenant_id, subject_id, created_at desc, id desc);
      create index audit_entries_request on audit_entries (tenant_id, request_id, created_at desc, id desc);
      grant insert on audit_entries to nexus_system;

      create table platform_audit_entries (
        id uuid primary key default uuidv7(),
        organization_id uuid references organizations (id),
        actor_kind text not null check (actor_kind in ('user', 'token', 'agent', 'system')),
        actor_id uuid references users (id),
        token_id uuid,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        before jsonb,
        after jsonb,
        ip text,
        device text,
        request_id text,
        created_at timestamptz not null
      );
      create index platform_audit_entries_listed on platform_audit_entries (created_at desc, id desc);
      create index platform_audit_entries_organization
        on platform_audit_entries (organization_id, created_at desc, id desc);
      alter table platform_audit_entries enable row level security;
      alter table platform_audit_entries force row level security;
      create policy platform_audit_entries_system on platform_audit_entries to nexus_system
        using (true) with check (true);
      grant select, insert, delete on platform_audit_entries to nexus_system;
    `)
  }
}
