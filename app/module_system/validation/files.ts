import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { Declarations, Rule } from '#app/module_system/validation/problem'

/** Pages and slot components exist: as a source, or in the browser build where there are no sources. */
export const files: Rule = (declarations) =>
  declarations.modules.flatMap((module) => {
    const { manifest } = module
    const pages = (manifest.pages ?? []).map((page) => ['pages', page, 'ui/pages'] as const)
    const components = (manifest.slots ?? []).map(
      ({ component }) => ['slots', component, 'ui/components'] as const
    )
    return [...pages, ...components].flatMap(([field, name, folder]) => {
      const file = `${folder}/${name.slice(manifest.id.length + 1)}.tsx`
      if (isThere(declarations, module, file)) return []
      return [{ module: manifest.id, field, reason: `"${name}" has no file ${file}` }]
    })
  })

function isThere({ builtFiles }: Declarations, module: DiscoveredModule, file: string): boolean {
  return existsSync(join(module.root, file)) || builtFiles.has(`modules/${module.id}/${file}`)
}
