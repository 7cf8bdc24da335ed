import type { DisableResult, EnableResult } from '#app/module_system/contracts/activation'
import { Problem, notFound } from '#app/shared/http/problem'

/** The answer to a switch that was refused; null when it was done. */
export function moduleSwitchProblem(result: EnableResult | DisableResult): Problem | null {
  switch (result.kind) {
    case 'enabled':
    case 'disabled':
      return null
    case 'unknown_module':
      return notFound()
    case 'missing_dependencies':
      return new Problem(409, 'E_MODULE_DEPENDENCIES', { missing: result.missing })
    case 'has_dependants':
      return new Problem(409, 'E_MODULE_DEPENDANTS', { dependants: result.dependants })
  }
}
