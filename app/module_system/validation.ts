import { addresses } from '#app/module_system/validation/addresses'
import { choices } from '#app/module_system/validation/choices'
import { dependencies } from '#app/module_system/validation/dependencies'
import { duplicates } from '#app/module_system/validation/duplicates'
import { files } from '#app/module_system/validation/files'
import { guards } from '#app/module_system/validation/guards'
import { ids } from '#app/module_system/validation/ids'
import { listeners } from '#app/module_system/validation/listeners'
import { locales } from '#app/module_system/validation/locales'
import { names } from '#app/module_system/validation/names'
import { navigation } from '#app/module_system/validation/navigation'
import { permissions, toolRights } from '#app/module_system/validation/permissions'
import { publicEvents } from '#app/module_system/validation/public_events'
import type { Declarations, ModuleProblem, Rule } from '#app/module_system/validation/problem'
import { routes } from '#app/module_system/validation/routes'
import { schedules } from '#app/module_system/validation/schedules'
import { settings } from '#app/module_system/validation/settings'
import { shape } from '#app/module_system/validation/shape'

const RULES: readonly Rule[] = [
  ids,
  dependencies,
  names,
  duplicates,
  permissions,
  toolRights,
  choices,
  addresses,
  listeners,
  publicEvents,
  schedules,
  routes,
  guards,
  navigation,
  files,
  locales,
  settings,
]

/** Everything that is wrong with the declarations, at once. Modules of the wrong shape are judged by that alone. */
export function validateModules(declarations: Declarations): ModuleProblem[] {
  const misshapen = shape(declarations)
  const skipped = new Set(misshapen.map(({ module }) => module))
  const modules = declarations.modules.filter(({ id }) => !skipped.has(id))
  return [...misshapen, ...RULES.flatMap((rule) => rule({ ...declarations, modules }))]
}

/** The process refuses to start: half a module is worse than a clear refusal. */
export class InvalidModules extends Error {
  override name = 'InvalidModules'

  constructor(readonly problems: readonly ModuleProblem[]) {
    const lines = problems.map(({ module, field, reason }) => `  ${module}: ${field}: ${reason}`)
    super(
      `The modules cannot be started, because of ${problems.length} problem(s):\n${lines.join('\n')}`
    )
  }
}
