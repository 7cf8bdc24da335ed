/** Tables without a tenant, each with its reason. Everything else has a `tenant_id`. */
export const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  organizations: 'own tenants; read through them',
  tenants: 'are the tenants',
  users: 'may work in several tenants; read through memberships',
  access_tokens: 'belong to users; the system role alone reads them',
  sessions: 'belong to users; the system role alone reads them',
  rate_limits: 'count tries before any tenant is known; the system role alone reads them',
  setup_tokens: 'come before any tenant; the system role alone reads them',
  system_tasks: 'run once for the whole instance; the system role alone reads them',
  scheduler: 'one for the whole instance; the system role alone reads it',
  adonis_schema: 'which migrations ran',
  adonis_schema_versions: 'the version of that list',
}

/** Of these, the ones that hold nobody's data and need no policy. */
export const WITHOUT_POLICY = ['adonis_schema', 'adonis_schema_versions']

/** Unique over all tenants although not an id: what they tell is known to who asks anyway. */
export const UNIQUE_OVER_TENANTS: Readonly<Record<string, string>> = {
  channels_key_key: 'the secret key in a webhook’s address',
  messages_provider_id: 'begins with the channel, which has one tenant',
  inbound_events_channel_id_dedupe_key_key: 'begins with the channel, which has one tenant',
}

/** Functions that run with the rights of their owner. */
export const DEFINER_FUNCTIONS: readonly string[] = []

export const OWNER = 'nexus_owner'
export const APPLICATION = 'nexus_app'
export const SYSTEM = 'nexus_system'
