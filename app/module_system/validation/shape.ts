import { LOCALES } from '#app/shared/contracts/locale'
import type { DiscoveredModule } from '#app/module_system/discovery'
import { entryProblems } from '#app/module_system/validation/entries'
import type { ModuleProblem, Rule } from '#app/module_system/validation/problem'

const SEMVER = /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/i

/** The parts that every manifest has, for modules that no compiler has seen. */
export const shape: Rule = ({ modules }) => modules.flatMap(problemsOf)

function problemsOf({ id, manifest }: DiscoveredModule): ModuleProblem[] {
  const given = (manifest ?? {}) as unknown as Record<string, unknown>
  const problems: ModuleProblem[] = []
  const report = (field: string, reason: string) => problems.push({ module: id, field, reason })

  if (typeof given.id !== 'string') report('id', 'is missing')
  if (!SEMVER.test(String(given.version))) report('version', 'is not a semantic version')
  if (typeof given.icon !== 'string') report('icon', 'is missing')
  for (const field of ['name', 'description']) {
    const texts = (given[field] ?? {}) as Record<string, unknown>
    for (const locale of LOCALES) {
      if (typeof texts[locale] !== 'string') report(field, `has no text in "${locale}"`)
    }
  }
  return [...problems, ...entryProblems(id, given)]
}
