import { execute, executeOne, select, selectOne, type Client } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface OrganizationSettingsRow {
  settings: Readonly<Record<string, unknown>>
  locked: string[]
  shape: number
  revision: number
}

interface Place {
  organizationId: string
  group: string
}

/** What an organization has set for all its tenants: no single one of them may write it. */
export const organizationSettings = {
  read({ organizationId, group }: Place, client: Client = systemDatabase()) {
    return selectOne<OrganizationSettingsRow>(
      client,
      `select settings, locked, settings_version as shape, revision from organization_settings
       where organization_id = :organizationId and group_id = :group`,
      { organizationId, group }
    )
  },

  async write(
    { organizationId, group }: Place,
    row: { settings: string; locked: readonly string[]; shape: number },
    client: Client
  ) {
    await executeOne(
      client,
      `insert into organization_settings
         (organization_id, group_id, settings, locked, settings_version, revision)
       values (:organizationId, :group, :settings, :locked, :shape, 2)
       on conflict (organization_id, group_id) do update set settings = excluded.settings,
         locked = excluded.locked, settings_version = excluded.settings_version,
         revision = organization_settings.revision + 1`,
      { ...row, organizationId, group }
    )
  },

  /** Modules that are on in at least one tenant of the organization. */
  async modulesOn(organizationId: string): Promise<ReadonlySet<string>> {
    const rows = await select<{ id: string }>(
      systemDatabase(),
      `select distinct module_id as id from tenant_modules join tenants on tenants.id = tenant_id
       where organization_id = :organizationId and state = 'enabled'`,
      { organizationId }
    )
    return new Set(rows.map(({ id }) => id))
  },

  /** States a fact in every tenant of the organization where the module is on. */
  async tell(
    { organizationId, group: moduleId }: Place,
    event: { name: string; payload: string; now: Date; requestId: string | null },
    client: Client
  ) {
    await execute(
      client,
      `insert into outbox (tenant_id, name, payload, occurred_at, request_id)
       select tenants.id, :name, cast(:payload as jsonb), :now, :requestId
       from tenants join tenant_modules on tenant_modules.tenant_id = tenants.id
       where tenants.organization_id = :organizationId and module_id = :moduleId and state = 'enabled'`,
      { ...event, organizationId, moduleId }
    )
  },
}
