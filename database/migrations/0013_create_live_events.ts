import { TenantMigration } from '#app/tenancy/contracts/migration'

/** What open streams were told, for those who were away. Kept 24 hours. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table live_events (
        tenant_id uuid not null references tenants (id),
        version bigint not null,
        topic text,
        user_id uuid references users (id),
        type text not null,
        at timestamptz not null,
        data jsonb not null,
        created_at timestamptz not null,
        check ((topic is null) <> (user_id is null)),
        primary key (tenant_id, version)
      );
      create index live_events_age on live_events (tenant_id, created_at);
    `)
    this.protect('live_events')
  }
}
