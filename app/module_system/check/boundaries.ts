import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { cycles } from '#app/module_system/check/cycles'
import { exportedEntries } from '#app/module_system/check/exported_entries'
import { sourceImports, type SourceImport } from '#app/module_system/check/source_imports'
import type { DiscoveredModule } from '#app/module_system/discovery'
import { isProvided } from '#app/module_system/package_imports'
import type { ModuleProblem } from '#app/module_system/validation/problem'

const WITHOUT_HTTP = /(^|\/)(actions|queries|models|tools|jobs|contracts|listeners)\//
const HTTP =
  /^(nexus\/http$|#app\/shared\/http\/(?!key_cursor)|#start\/(kernel|routes)|@adonisjs\/(inertia|session|shield|http-server)|@adonisjs\/core\/(http|services\/router))/
const OTHER_MODULE = /^(?:#modules|nexus\/modules)\/([^/]+)\/(.+)$/
const ENDINGS = ['', '.ts', '.tsx', '.js', '.jsx', '.json', '.css']
const BROWSER_PACKAGES = /^(react|react-dom|@inertiajs|@tanstack|lucide-react)(\/|$)/

/**
 * The six boundaries, for one module wherever it lies: declared modules only, of those only contracts, nothing private
 * of the kernel, the browser takes types only, no HTTP inside, no cycles and nothing that leads nowhere.
 */
export async function boundaries(module: DiscoveredModule): Promise<ModuleProblem[]> {
  const imports = await sourceImports(module.root)
  const reasons = imports.flatMap((one) => {
    const reason = reasonAgainst(one, module)
    return reason ? [`${one.file} imports "${one.specifier}": ${reason}`] : []
  })
  const round = cycles(module.root, imports).map((way) => `a cycle of imports: ${way.join(' → ')}`)
  return [...reasons, ...round].map((reason) => ({
    module: module.id,
    field: 'boundaries',
    reason,
  }))
}

function reasonAgainst(one: SourceImport, module: DiscoveredModule): string | null {
  const { file, specifier, typeOnly } = one
  if (WITHOUT_HTTP.test(file) && !typeOnly && (HTTP.test(specifier) || isController(one)))
    return 'actions, queries, tools, jobs, listeners and contracts know no HTTP'
  const [, other, path = ''] = OTHER_MODULE.exec(specifier) ?? []
  if (other && other !== module.id) return againstModule(other, path, module)
  if (specifier.startsWith('.')) return againstRelative(one, module)
  if (isBrowser(file)) return againstInBrowser(one, module)
  return module.packageName === null ? againstInTree(specifier) : againstBare(specifier, module)
}

function againstModule(other: string, path: string, { manifest }: DiscoveredModule) {
  if (![...manifest.dependsOn, ...(manifest.enhances ?? [])].includes(other))
    return `"${other}" stands neither in dependsOn nor in enhances`
  return path.startsWith('contracts/') ? null : `only the contracts/ of "${other}" may be imported`
}

function againstRelative({ file, specifier, typeOnly }: SourceImport, module: DiscoveredModule) {
  const target = posix.join(posix.dirname(file), specifier)
  if (target.startsWith('../')) return 'it leaves the module'
  if (isBrowser(file) && !typeOnly && !/^(ui|lang)\//.test(target)) return TYPES_ONLY
  const bare = target.replace(/\.js$/, '')
  const found = [target, ...ENDINGS.map((ending) => bare + ending)]
  return found.some((path) => existsSync(join(module.root, path))) ? null : LEADS_NOWHERE
}

function againstInBrowser({ specifier, typeOnly }: SourceImport, module: DiscoveredModule) {
  if (/^#|^nexus\/(?!ui$)/.test(specifier)) return typeOnly ? null : TYPES_ONLY
  if (specifier === 'nexus/ui' || BROWSER_PACKAGES.test(specifier)) return null
  if (module.packageName === null) return null
  return specifier.startsWith('~/')
    ? 'private to the platform; take it from nexus/ui'
    : againstBare(specifier, module)
}

const againstInTree = (specifier: string) =>
  specifier.startsWith('#app/tenancy/system/') ? 'rows of every tenant are for the kernel' : null

function againstBare(specifier: string, { root }: DiscoveredModule) {
  if (specifier.startsWith('node:')) return null
  if (/^nexus(\/|$)/.test(specifier))
    return exportedEntries().some((entry) => entry.test(specifier))
      ? null
      : 'no such entry of nexus'
  if (isProvided(specifier) || dependenciesOf(root).has(packageOf(specifier))) return null
  return 'neither provided by the platform nor in the dependencies of package.json'
}

const TYPES_ONLY = 'browser code takes types from the server, nothing else'
const LEADS_NOWHERE = 'it leads nowhere'

const isBrowser = (file: string) => file.startsWith('ui/')
const isController = ({ specifier }: SourceImport) =>
  /(^|\/)(controllers|middleware)\//.test(specifier)
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function dependenciesOf(root: string): ReadonlySet<string> {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8')
  ) as Record<string, Record<string, string> | undefined>
  return new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)])
}
