import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { Declarations, ModuleProblem, Rule } from '#app/module_system/validation/problem'

const ENDINGS = ['tsx', 'jsx', 'js']

/** Pages and slot components exist: in the browser build where there is one, else as a source. */
export const files: Rule = (declarations) =>
  declarations.modules.flatMap((module) => {
    const { manifest } = module
    const pages = (manifest.pages ?? []).map((page) => ['pages', page, 'ui/pages'] as const)
    const components = (manifest.slots ?? []).map(
      ({ component }) => ['slots', component, 'ui/components'] as const
    )
    return [...pages, ...components].flatMap(([field, name, folder]) => {
      const reason = missing(declarations, module, name, folder)
      return reason ? [{ module: manifest.id, field, reason } satisfies ModuleProblem] : []
    })
  })

function missing(
  { builtFiles }: Declarations,
  { id, root }: DiscoveredModule,
  name: string,
  folder: string
): string | null {
  const file = `${folder}/${name.slice(id.length + 1)}`
  if (builtFiles.size === 0) {
    const isThere = ENDINGS.some((ending) => existsSync(join(root, `${file}.${ending}`)))
    return isThere ? null : `"${name}" has no file ${file}.tsx`
  }
  const isBuilt = ENDINGS.some((ending) => builtFiles.has(`modules/${id}/${file}.${ending}`))
  return isBuilt ? null : `"${name}" is not in the browser build; build again with this module`
}
