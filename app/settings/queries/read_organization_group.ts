import type { Group } from '#app/settings/groups'
import type { GroupState } from '#app/settings/queries/read_group'
import { groupPurpose, resolveSettings, type Layer } from '#app/settings/values/resolved'
import { readStored } from '#app/settings/values/stored_values'
import type { Client } from '#app/tenancy/database'
import { organizationSettings } from '#app/tenancy/system/organization_settings'

/** What an organization has set about a group for all its tenants, over the defaults. */
export async function readOrganizationGroup(
  { id, declaration }: Group,
  organizationId: string,
  client?: Client
): Promise<GroupState> {
  const row = await organizationSettings.read({ organizationId, group: id }, client)
  const purposeOf = groupPurpose(organizationId, id)
  const stored = { settings: row?.settings ?? {}, shape: row?.shape ?? declaration.version }
  const layer: Layer = {
    origin: 'organization',
    purposeOf,
    stored: readStored(declaration, stored, purposeOf),
  }
  const resolved = await resolveSettings(declaration, [layer])
  return {
    ...resolved,
    layers: [layer],
    locked: new Set(row?.locked),
    version: row?.revision ?? 1,
  }
}

/** Groups of modules that an organization may set: those that at least one of its tenants uses. */
export const modulesOfOrganization = (organizationId: string) =>
  organizationSettings.modulesOn(organizationId)
