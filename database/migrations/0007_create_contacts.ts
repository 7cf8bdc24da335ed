import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * People outside and the addresses they are known under. An identity belongs to one contact as long as it is
 * valid; its aliases are other spellings of the same number (Mexico, Argentina, Brazil).
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table contacts (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text check (length(name) <= 200),
        phone text,
        email text,
        language text check (language in ('es', 'en', 'fr')),
        silenced_until timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        unique (tenant_id, id)
      );
      create index contacts_recent on contacts (tenant_id, created_at desc, id desc);
      create index contacts_phone on contacts (tenant_id, phone);

      create table contact_identities (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        contact_id uuid not null,
        kind text not null check (kind in ('phone', 'bsuid', 'bsuid_parent', 'username', 'email', 'visitor')),
        scope text not null default '',
        value text not null check (length(value) between 1 and 320),
        verified boolean not null default false,
        valid_from timestamptz not null,
        valid_to timestamptz,
        foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
        unique (tenant_id, id)
      );
      create unique index contact_identities_valid on contact_identities (tenant_id, kind, scope, value)
        where valid_to is null;
      create index contact_identities_contact on contact_identities (tenant_id, contact_id);

      create table contact_identity_aliases (
        tenant_id uuid not null references tenants (id),
        identity_id uuid not null,
        value text not null,
        primary key (tenant_id, identity_id, value),
        foreign key (tenant_id, identity_id) references contact_identities (tenant_id, id)
      );
      create index contact_identity_aliases_value on contact_identity_aliases (tenant_id, value);
    `)
    this.protect('contacts')
    this.protect('contact_identities')
    this.protect('contact_identity_aliases')
  }
}
