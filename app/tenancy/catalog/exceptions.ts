export const OWNER = 'nexus_owner'
export const APPLICATION = 'nexus_app'
export const SYSTEM = 'nexus_system'
/** Owns the search functions and cannot log in. */
export const SEARCH = 'nexus_search'

/** Tables without a tenant, each with its reason. Everything else has a `tenant_id`. */
export const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  organizations: 'own tenants; read through them',
  tenants: 'are the tenants',
  organization_settings: 'belong to organizations; read through them, written by the system role',
  users: 'may work in several tenants; read through memberships',
  roles: 'belong to an organization; the system role alone reads them',
  role_permissions: 'belong to roles; the system role alone reads them',
  access_tokens: 'belong to users; the system role alone reads them',
  sessions: 'belong to users; the system role alone reads them',
  account_links: 'belong to users; the system role alone reads them',
  throttles: 'count tries before any tenant is known; the system role alone reads them',
  rate_limits: 'count tries before any tenant is known; the system role alone reads them',
  setup_tokens: 'come before any tenant; the system role alone reads them',
  system_tasks: 'run once for the whole instance; the system role alone reads them',
  scheduler: 'one for the whole instance; the system role alone reads it',
  platform_mails: 'go to people, whatever tenants they work in; the system role alone reads them',
  platform_audit_entries: 'happened above tenants; the system role alone reads and adds them',
  adonis_schema: 'which migrations ran',
  adonis_schema_versions: 'the version of that list',
}

/** Of these, the ones that hold nobody's data and need no policy. */
export const WITHOUT_POLICY = ['adonis_schema', 'adonis_schema_versions']

/** How the application sees those of these tables that it reads at all, as PostgreSQL prints it. */
export const POLICIES_WITHOUT_TENANT: Readonly<Record<string, string>> = {
  organizations: '(EXISTS ( SELECT 1 FROM tenants t WHERE (t.organization_id = organizations.id)))',
  organization_settings:
    '(EXISTS ( SELECT 1 FROM tenants t WHERE (t.organization_id = organization_settings.organization_id)))',
  tenants: `(id = ANY ((string_to_array(current_setting('app.tenant_ids'::text, true), ','::text))::uuid[]))`,
  users: '(EXISTS ( SELECT 1 FROM memberships m WHERE (m.user_id = users.id)))',
}

/** Tables of which the application reads these columns and no others. */
export const READABLE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  organizations: ['id', 'name', 'created_at'],
  users: ['id', 'name', 'email', 'phone', 'status', 'kind', 'created_at'],
}

/** Tables with a policy that shows the system role every row, and what it does there. */
export const OPEN_TO_SYSTEM: Readonly<Record<string, string>> = {
  registrations: 'come before any tenant is known, and are written together with users',
  invitations: 'a link is found before any tenant is known; taken together with users',
  organizations: 'sign-in, administration tokens, setup',
  tenants: 'sign-in, setup, web chat pages by their slug',
  users: 'sign-in',
  memberships: 'sign-in',
  roles: 'sign-in, roles of an organization',
  role_permissions: 'sign-in, roles of an organization',
  team_members: 'sign-in: with whom somebody works',
  teams: 'whoever joins a tenant may begin in one',
  access_tokens: 'sign-in',
  sessions: 'sign-in',
  account_links: 'links of e-mails to people who are not signed in',
  throttles: 'counting tries',
  rate_limits: 'counting tries',
  setup_tokens: 'the first setup',
  tenant_modules: 'the gate, before a scope is entered',
  channels: 'finding the tenant of a webhook',
  jobs: 'claims and leases over all tenants',
  outbox: 'the relay over all tenants',
  schedules: 'the elected scheduler, over all tenants',
  system_tasks: 'tasks of the instance',
  scheduler: 'the election, health',
  tenant_limits: 'set by the operator',
  audit_entries: 'what the system role does in a tenant, deleting what a tenant no longer keeps',
  platform_audit_entries: 'sign-ins and what happens above tenants',
  webhook_endpoints: 'which events anybody waits for, sealing secrets anew',
  mails: 'written together with users and memberships',
  brand_images: 'shown to visitors, who know the hash of a picture and no tenant',
  platform_mails: 'written together with users, delivered outside of any tenant',
  module_webhooks: 'finding the tenant of a module’s webhook',
  organization_settings: 'changes that hold for several tenants, sealing secrets anew',
  usage_entries: 'which tenants have entries to add up',
}

/** Unique over all tenants although not an id: what they tell is known to who asks anyway. */
export const UNIQUE_OVER_TENANTS: Readonly<Record<string, string>> = {
  registrations_link_hash_key: 'the hash of a secret in a link',
  invitations_link_hash_key: 'the hash of a secret in a link',
  channels_key_key: 'the secret key in a webhook’s address',
  module_webhooks_key_key: 'the secret key in a webhook’s address',
  messages_provider_id: 'begins with the channel, which has one tenant',
  inbound_events_channel_id_dedupe_key_key: 'begins with the channel, which has one tenant',
}

/** Ids that no foreign key guards. */
export const WITHOUT_REFERENCE: Readonly<Record<string, string>> = {
  'jobs.lease_token': 'names no row',
  'schedules.last_job_id': 'a schedule is kept longer than its jobs',
  'audit_entries.token_id': 'an entry is kept longer than the token',
  'messages.turn_id': 'a message is kept longer than the turn that wrote it',
}

/** Functions that run with the rights of their owner. */
export const DEFINER_FUNCTIONS: readonly string[] = []
