import type { Group } from '#app/settings/groups'
import {
  groupPurpose,
  resolveSettings,
  type Layer,
  type Resolved,
} from '#app/settings/values/resolved'
import { readStored } from '#app/settings/values/stored_values'
import type { SettingsValues } from '#app/module_system/contracts/settings'
import { log } from '#app/shared/correlation'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** What one organization or tenant sees of a group. The last of the layers is its own. */
export interface GroupState extends Resolved {
  layers: readonly [...Layer[], Layer]
  /** What the organization keeps for itself. */
  locked: ReadonlySet<string>
  /** Counts the owner's changes; 1 before the first. */
  version: number
}

interface Row {
  organizationId: string
  inherited: SettingsValues | null
  inheritedShape: number | null
  locked: string[] | null
  own: SettingsValues | null
  ownShape: number | null
  revision: number | null
}

const INHERITED = `tenants.organization_id as "organizationId", inherited.settings as inherited,
  inherited.settings_version as "inheritedShape", inherited.locked`
const FROM_ORGANIZATION = `left join organization_settings inherited
  on inherited.organization_id = tenants.organization_id and inherited.group_id = :group`

const OF_KERNEL = `
  select own.settings as own, own.settings_version as "ownShape", own.revision, ${INHERITED}
  from tenants left join tenant_settings own on own.tenant_id = tenants.id and own.group_id = :group
  ${FROM_ORGANIZATION} where tenants.id = :tenantId`

const OF_MODULE = `
  select own.settings as own, own.settings_version as "ownShape", own.settings_revision as revision, ${INHERITED}
  from tenants left join tenant_modules own on own.tenant_id = tenants.id and own.module_id = :group
  ${FROM_ORGANIZATION} where tenants.id = :tenantId`

/** What holds for the current tenant: its own word, else its organization's, else the default. One statement. */
export async function readGroup(
  { id, moduleId, declaration }: Group,
  client: Client = database()
): Promise<GroupState> {
  const tenantId = currentTenantId()
  const row = await selectOne<Row>(client, moduleId === null ? OF_KERNEL : OF_MODULE, {
    group: id,
    tenantId,
  })
  const layerOf = (
    origin: Layer['origin'],
    ownerId: string,
    settings: SettingsValues | null | undefined,
    shape: number | null | undefined
  ): Layer => {
    const purposeOf = groupPurpose(ownerId, id)
    const stored = { settings: settings ?? {}, shape: shape ?? declaration.version }
    return { origin, purposeOf, stored: readStored(declaration, stored, purposeOf) }
  }
  const layers = [
    layerOf('organization', row?.organizationId ?? '', row?.inherited, row?.inheritedShape),
    layerOf('tenant', tenantId, row?.own, row?.ownShape),
  ] as const
  const locked = new Set(row?.locked)
  const resolved = await resolveSettings(declaration, layers, locked)
  if (resolved.dropped.length > 0) {
    const told = { group: id, module: moduleId, keys: resolved.dropped }
    log().warn(told, 'stored settings are refused by the schema')
  }
  return { ...resolved, layers: [...layers], locked, version: row?.revision ?? 1 }
}
