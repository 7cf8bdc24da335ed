import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * How a tenant looks, and its pictures. Kept with the tenant. A picture is public, for it is shown to visitors who have
 * no account; who asks for it knows its hash.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table branding (
        tenant_id uuid primary key references tenants (id),
        name text check (length(name) between 1 and 200),
        sender_name text check (length(sender_name) between 1 and 200),
        primary_color text check (length(primary_color) <= 40),
        accent_color text check (length(accent_color) <= 40),
        version integer not null default 1,
        updated_at timestamptz not null
      );

      create table brand_images (
        tenant_id uuid not null references tenants (id),
        kind text not null check (kind in ('logo', 'favicon')),
        hash text not null,
        mime text not null check (mime in ('image/png', 'image/jpeg', 'image/webp')),
        width integer not null,
        height integer not null,
        bytes bytea not null check (length(bytes) <= 262144),
        updated_at timestamptz not null,
        primary key (tenant_id, kind)
      );
      create index brand_images_hash on brand_images (hash);
    `)
    this.protect('branding')
    this.protect('brand_images', { system: true })
  }
}
