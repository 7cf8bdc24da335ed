import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Threads and their messages. `position` orders a thread and is given under the lock of its conversation.
 * Messages are kept until the tenant erases them.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table conversations (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        channel_id uuid not null,
        contact_id uuid not null,
        identity_id uuid not null,
        status text not null default 'open' check (status in ('open', 'snoozed', 'archived', 'closed')),
        handled_by text not null default 'agent' check (handled_by in ('agent', 'human')),
        assignee_id uuid references users (id),
        attention text,
        language text check (language in ('es', 'en', 'fr')),
        last_position bigint not null default 0,
        last_inbound_at timestamptz,
        last_message_at timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null,
        foreign key (tenant_id, channel_id) references channels (tenant_id, id),
        foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
        foreign key (tenant_id, identity_id) references contact_identities (tenant_id, id),
        unique (tenant_id, channel_id, identity_id),
        unique (tenant_id, id)
      );
      create index conversations_inbox on conversations (tenant_id, last_message_at desc, id desc);
      create index conversations_contact on conversations (tenant_id, contact_id);

      create table messages (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        conversation_id uuid not null,
        channel_id uuid not null,
        position bigint not null,
        client_id text check (length(client_id) <= 200),
        direction text not null check (direction in ('in', 'out')),
        author text not null check (author in ('contact', 'agent', 'user', 'system')),
        author_id uuid references users (id),
        type text not null default 'text',
        text text,
        status text not null check (status in
          ('received', 'queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'unconfirmed', 'refused')),
        reason text,
        detail text,
        provider_id text,
        turn_id uuid,
        attempts integer not null default 0,
        next_attempt_at timestamptz,
        sending_since timestamptz,
        sent_at timestamptz not null,
        created_at timestamptz not null,
        foreign key (tenant_id, conversation_id) references conversations (tenant_id, id),
        foreign key (tenant_id, channel_id) references channels (tenant_id, id),
        unique (tenant_id, conversation_id, position),
        unique (tenant_id, id)
      );
      create unique index messages_provider_id on messages (channel_id, provider_id);
      create unique index messages_client_id on messages (tenant_id, conversation_id, client_id);
      create unique index messages_turn on messages (tenant_id, turn_id);
      create index messages_open on messages (tenant_id, conversation_id, position)
        where status in ('queued', 'sending');

      create table conversation_reads (
        tenant_id uuid not null references tenants (id),
        conversation_id uuid not null,
        user_id uuid not null references users (id),
        position bigint not null,
        read_at timestamptz not null,
        primary key (tenant_id, conversation_id, user_id),
        foreign key (tenant_id, conversation_id) references conversations (tenant_id, id)
      );
    `)
    this.protect('conversations')
    this.protect('messages')
    this.protect('conversation_reads')
  }
}
