import { registry } from '#app/module_system/registry'
import { mergeSettings } from '#app/module_system/settings'
import { transaction } from '#app/tenancy/database'

/** `nexus/settings`: what the current tenant has set about a module, laid over its defaults. */
export async function moduleSettings<Values extends object>(moduleId: string) {
  const manifest = registry.modules.get(moduleId)
  if (!manifest?.settings) throw new Error(`The module "${moduleId}" declares no settings`)
  return { values: (await transaction((trx) => mergeSettings(trx, manifest))) as Values }
}
