import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import type { DiscoveredModule } from '#app/module_system/discovery'
import { formFields } from '#app/settings/values/form_fields'
import { checkValues } from '#app/settings/values/sound_values'
import type { ModuleProblem } from '#app/module_system/validation/problem'
import type { FieldError } from '#app/shared/http/problem'

/** A module's settings as its schema turned out, and what that schema says of the defaults. */
export interface DeclaredSettings extends ReturnType<typeof formFields> {
  module: DiscoveredModule
  declaration: SettingsDeclaration
  refused: readonly FieldError[]
}

/** Loads the schema of every module that has settings and tries the defaults. One that cannot be loaded is a problem. */
export async function recordSettings(modules: readonly DiscoveredModule[]) {
  const settings: DeclaredSettings[] = []
  const problems: ModuleProblem[] = []
  for (const module of modules) {
    const declaration = module.manifest?.settings
    if (!declaration) continue
    try {
      const { default: validator } = await declaration.schema()
      const checked = await checkValues(declaration, {})
      settings.push({
        ...formFields(validator.toJSONSchema(), declaration.secrets),
        module,
        declaration,
        refused: 'errors' in checked ? checked.errors : [],
      })
    } catch (error) {
      const reason = `the schema cannot be read: ${(error as Error).message}`
      problems.push({ module: module.id, field: 'settings', reason })
    }
  }
  return { settings, problems }
}
