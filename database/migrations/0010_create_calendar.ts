import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * What can be booked, by whom, when; and the claims, whose exclusion constraint is the one judge of double
 * booking. A professional's resource carries the professional's id. Minutes are counted from local midnight.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table services (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text not null check (length(name) between 1 and 200),
        duration_minutes integer not null check (duration_minutes between 5 and 1440),
        buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 480),
        buffer_after_minutes integer not null default 0 check (buffer_after_minutes between 0 and 480),
        price_minor bigint check (price_minor >= 0),
        currency char(3),
        active boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null,
        unique (tenant_id, id)
      );

      create table professionals (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text not null check (length(name) between 1 and 200),
        user_id uuid references users (id),
        color text not null default '#5b8def',
        active boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null,
        unique (tenant_id, id)
      );

      create table service_professionals (
        tenant_id uuid not null references tenants (id),
        service_id uuid not null,
        professional_id uuid not null,
        primary key (tenant_id, service_id, professional_id),
        foreign key (tenant_id, service_id) references services (tenant_id, id),
        foreign key (tenant_id, professional_id) references professionals (tenant_id, id)
      );

      create table working_hours (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        professional_id uuid not null,
        weekday integer not null check (weekday between 1 and 7),
        starts_minute integer not null check (starts_minute between 0 and 1439),
        ends_minute integer not null check (ends_minute between 1 and 1440 and ends_minute > starts_minute),
        foreign key (tenant_id, professional_id) references professionals (tenant_id, id)
      );
      create index working_hours_professional on working_hours (tenant_id, professional_id, weekday);

      create table calendar_exceptions (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        professional_id uuid,
        day date not null,
        kind text not null check (kind in ('closed', 'open')),
        starts_minute integer check (starts_minute between 0 and 1439),
        ends_minute integer check (ends_minute between 1 and 1440 and ends_minute > starts_minute),
        reason text,
        check (kind = 'closed' or (starts_minute is not null and ends_minute is not null)),
        foreign key (tenant_id, professional_id) references professionals (tenant_id, id)
      );
      create index calendar_exceptions_day on calendar_exceptions (tenant_id, day);

      create table calendar_resources (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        kind text not null check (kind in ('professional', 'room')),
        seats integer not null default 1 check (seats between 1 and 500),
        unique (tenant_id, id)
      );

      create table appointments (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        service_id uuid not null,
        professional_id uuid not null,
        contact_id uuid not null,
        conversation_id uuid,
        identity_id uuid,
        status text not null default 'confirmed'
          check (status in ('requested', 'confirmed', 'arrived', 'completed', 'no_show', 'cancelled')),
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        source text not null check (source in ('agent', 'user', 'public', 'google')),
        notes text check (length(notes) <= 4000),
        cancel_reason text check (length(cancel_reason) <= 1000),
        version integer not null default 1,
        created_at timestamptz not null,
        foreign key (tenant_id, service_id) references services (tenant_id, id),
        foreign key (tenant_id, professional_id) references professionals (tenant_id, id),
        foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
        foreign key (tenant_id, identity_id) references contact_identities (tenant_id, id),
        unique (tenant_id, id)
      );
      create index appointments_agenda on appointments (tenant_id, starts_at, id);
      create index appointments_contact on appointments (tenant_id, contact_id, starts_at);

      create table calendar_claims (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        resource_id uuid not null,
        seat integer not null default 1,
        kind text not null check (kind in ('hold', 'appointment')),
        appointment_id uuid,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        during tstzrange not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
        expires_at timestamptz,
        created_at timestamptz not null,
        check ((kind = 'hold') = (expires_at is not null)),
        check ((kind = 'appointment') = (appointment_id is not null)),
        foreign key (tenant_id, resource_id) references calendar_resources (tenant_id, id),
        foreign key (tenant_id, appointment_id) references appointments (tenant_id, id),
        constraint calendar_claims_no_overlap
          exclude using gist (resource_id with =, seat with =, during with &&),
        unique (tenant_id, id)
      );
      create index calendar_claims_window on calendar_claims (tenant_id, resource_id, starts_at);
      create index calendar_claims_appointment on calendar_claims (tenant_id, appointment_id);
    `)
    for (const table of [
      'services',
      'professionals',
      'service_professionals',
      'working_hours',
      'calendar_exceptions',
      'calendar_resources',
      'appointments',
      'calendar_claims',
    ]) {
      this.protect(table)
    }
  }
}
