import { TenantMigration } from '#app/tenancy/contracts/migration'

/** The agent's settings, its turns with every step, and what the offline brain remembers. Turns are kept 90 days. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table agent_settings (
        tenant_id uuid primary key references tenants (id),
        enabled boolean not null default true,
        company_name text,
        persona text check (length(persona) <= 4000),
        model text,
        version integer not null default 1
      );

      create table agent_turns (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        conversation_id uuid not null,
        state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'skipped', 'failed')),
        due_at timestamptz not null,
        fence integer not null default 0,
        lease_until timestamptz,
        from_position bigint,
        upto_position bigint,
        brain text,
        fallback_reason text,
        outcome text,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
        unique (tenant_id, id)
      );
      create unique index agent_turns_waiting on agent_turns (tenant_id, conversation_id) where state = 'waiting';
      create unique index agent_turns_running on agent_turns (tenant_id, conversation_id) where state = 'running';

      create table agent_steps (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        turn_id uuid not null,
        step integer not null,
        kind text not null check (kind in ('move', 'tool')),
        name text not null,
        call_id text,
        input jsonb not null default '{}',
        output jsonb,
        state text not null default 'started' check (state in ('started', 'done', 'failed')),
        tokens integer,
        duration_ms integer,
        created_at timestamptz not null,
        finished_at timestamptz,
        foreign key (tenant_id, turn_id) references agent_turns (tenant_id, id),
        unique (tenant_id, turn_id, step),
        unique (tenant_id, turn_id, call_id)
      );

      create table agent_memories (
        tenant_id uuid not null references tenants (id),
        conversation_id uuid not null,
        brain text not null,
        memory jsonb not null,
        updated_at timestamptz not null,
        primary key (tenant_id, conversation_id, brain),
        foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
      );
    `)
    this.protect('agent_settings')
    this.protect('agent_turns')
    this.protect('agent_steps')
    this.protect('agent_memories')
  }
}
