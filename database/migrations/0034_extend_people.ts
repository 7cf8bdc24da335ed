import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * Invitations offer roles that an organization has made, and a first team. A user may be suspended as a whole, besides
 * their memberships. Open conversations are counted for all tenants of an organization at once.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table users add column suspended_at timestamptz;

      alter table invitations drop constraint invitations_role_check;
      alter table invitations add constraint invitations_role_check check (role in
        ('ceo', 'admin', 'manager', 'seller', 'professional', 'secretary', 'custom'));
      alter table invitations
        add column custom_role_id uuid references roles (id) on delete set null,
        add column team_id uuid,
        add constraint invitations_team foreign key (tenant_id, team_id)
          references teams (tenant_id, id) on delete set null (team_id),
        add constraint invitations_custom_role check (role = 'custom' or custom_role_id is null);
      create index invitations_custom_role on invitations (custom_role_id) where custom_role_id is not null;
      create index invitations_team on invitations (tenant_id, team_id) where team_id is not null;

      drop index conversations_waiting;
      create index conversations_open on conversations (tenant_id) include (assignee_id, attention)
        where status = 'open';
    `)
    this.openToSystem('teams')
  }
}
