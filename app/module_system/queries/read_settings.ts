import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import { readGroup, type GroupState } from '#app/settings/queries/read_group'
import { database, type Client } from '#app/tenancy/database'

/** What holds for a module in the current tenant, in today's shape, whether the module is on or not. */
export const readSettings = (
  moduleId: string,
  declaration: SettingsDeclaration,
  client: Client = database()
): Promise<GroupState> => readGroup({ id: moduleId, moduleId, declaration }, client)
