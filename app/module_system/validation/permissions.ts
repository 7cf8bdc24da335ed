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
  const parts = { navigation: manifest.navigation, slots: manifest.slots, tools: manifest.tools }
  return Object.entries(parts).flatMap(([field, list]) =>
    (list ?? []).map(({ permission }): [string, string | undefined] => [field, permission])
  )
}
