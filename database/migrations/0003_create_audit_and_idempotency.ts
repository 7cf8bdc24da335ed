import { TenantMigration } from '#app/tenancy/contracts/migration'

/** Who did what (kept for good), and the answers of repeated requests (kept 24 hours). */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table audit_entries (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        actor_id uuid references users (id),
        action text not null,
        subject_type text not null,
        subject_id text not null,
        data jsonb not null default '{}',
        ip text,
        request_id text,
        created_at timestamptz not null
      );
      create index audit_entries_recent on audit_entries (tenant_id, created_at desc);

      create table idempotency_keys (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        actor text not null,
        route text not null,
        key text not null check (length(key) <= 200),
        body_hash text not null,
        status integer,
        response jsonb,
        created_at timestamptz not null,
        unique (tenant_id, actor, route, key)
      );
    `)
    this.protect('audit_entries', { appendOnly: true })
    this.protect('idempotency_keys')
  }
}
