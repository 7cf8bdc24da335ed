import { readSettings } from '#app/module_system/queries/read_settings'
import { registry } from '#app/module_system/registry'
import { openSecret } from '#app/shared/secrets'

export interface ModuleSettings<Values> {
  /** What the tenant has set, and the defaults for the rest, as the module's schema reads them. */
  values: Values
  /** The secret in clear text; null when it is not set, or when none of the present keys opens it. */
  secret(key: string): string | null
}

/**
 * A module's settings in the current tenant, as they are now. `Values` is what its schema infers. Throws for a module
 * that declares none.
 */
export async function moduleSettings<Values extends object>(
  moduleId: string
): Promise<ModuleSettings<Values>> {
  const declaration = registry.modules.get(moduleId)?.settings
  if (!declaration) throw new Error(`The module "${moduleId}" declares no settings`)
  const { values, stored } = await readSettings(moduleId, declaration)
  return {
    values: values as Values,
    secret: (key) => {
      const envelope = stored.secrets[key]
      return envelope ? openSecret(envelope.sealed) : null
    },
  }
}
