import { ofModule } from '#app/module_system/granted_permissions'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { Rule } from '#app/module_system/validation/problem'

/** A part that asks for a permission names one that its module declares. */
export const permissions: Rule = ({ modules }) =>
  modules.flatMap(({ manifest }) => {
    const declared = new Set<string>(manifest.permissions.map(({ id }) => id))
    return wanted(manifest)
      .filter(([, permission]) => permission !== undefined && !declared.has(permission))
      .map(([field, permission]) => ({
        module: manifest.id,
        field,
        reason: `asks for the permission "${permission}", which the module does not declare`,
      }))
  })

function wanted(manifest: ModuleManifest): [field: string, permission: string | undefined][] {
  const { navigation, slots, tools, realtime, searches } = manifest
  const parts = { navigation, slots, tools, realtime, searches }
  return Object.entries(parts).flatMap(([field, list]) =>
    (list ?? []).map(({ permission }): [string, string | undefined] => [field, permission])
  )
}

/** The agent has no role: a tool it was not granted would never be seen by it, whatever else is right. */
export const toolRights: Rule = ({ modules }) =>
  modules.flatMap(({ manifest: { id: module, permissions: declared, tools = [] } }) => {
    const others = declared.filter((one) => !ofModule(module, one).grantedTo.agent)
    const withheld = new Set<string | undefined>(others.map(({ id }) => id))
    return tools
      .filter(({ permission }) => withheld.has(permission))
      .map(({ name, permission }) => ({
        module,
        field: 'tools',
        reason: `"${name}" asks for "${permission}", which is not granted to "agent"`,
      }))
  })
