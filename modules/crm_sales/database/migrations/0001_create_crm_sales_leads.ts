import { TenantMigration } from '#app/tenancy/contracts/migration'

/** One lead a contact, and every move through the stages. Both are kept until the contact is erased. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      create table crm_sales_leads (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        contact_id uuid not null,
        stage text not null default 'new' check (stage in
          ('new', 'contacted', 'interested', 'negotiation', 'closed_won', 'closed_lost')),
        score integer not null default 0 check (score between 0 and 100),
        source text not null check (length(source) between 1 and 50),
        interest text check (length(interest) <= 1000),
        budget text check (length(budget) <= 200),
        owner_id uuid references users (id),
        version integer not null default 1,
        created_at timestamptz not null,
        foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
        constraint crm_sales_leads_contact unique (tenant_id, contact_id),
        unique (tenant_id, id)
      );
      create index crm_sales_leads_recent on crm_sales_leads (tenant_id, created_at desc, id desc);
      create index crm_sales_leads_stage on crm_sales_leads (tenant_id, stage, created_at desc, id desc);

      create table crm_sales_lead_stages (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        lead_id uuid not null,
        from_stage text,
        to_stage text not null,
        moved_by text not null check (moved_by in ('user', 'agent', 'system')),
        user_id uuid references users (id),
        moved_at timestamptz not null,
        foreign key (tenant_id, lead_id) references crm_sales_leads (tenant_id, id)
      );
      create index crm_sales_lead_stages_lead on crm_sales_lead_stages (tenant_id, lead_id, moved_at);
    `)
    this.protect('crm_sales_leads')
    this.protect('crm_sales_lead_stages', { appendOnly: true })
  }
}
