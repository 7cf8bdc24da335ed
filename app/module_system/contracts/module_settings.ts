import { registry } from '#app/module_system/registry'
import { settingsOf, type CurrentSettings } from '#app/settings/contracts/settings_of'

export type ModuleSettings<Values> = CurrentSettings<Values>

/**
 * A module's settings in the current tenant, as they are now. `Values` is what its schema infers. Throws for a module
 * that declares none.
 */
export async function moduleSettings<Values extends object>(
  moduleId: string
): Promise<ModuleSettings<Values>> {
  if (!registry.modules.get(moduleId)?.settings) {
    throw new Error(`The module "${moduleId}" declares no settings`)
  }
  return settingsOf<Values>(moduleId)
}
