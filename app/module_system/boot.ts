import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { KERNEL_DOMAINS } from '#app/kernel'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import { discoverModules, type DiscoveredModule } from '#app/module_system/discovery'
import { lifecycles } from '#app/module_system/lifecycles'
import { registry } from '#app/module_system/registry'
import { recordRoutes } from '#app/module_system/route_recorder'
import { recordSettings } from '#app/module_system/settings_recorder'
import { InvalidModules, validateModules } from '#app/module_system/validation'

interface BootOptions {
  domains?: readonly KernelDomain[]
  modules?: readonly DiscoveredModule[]
}

/**
 * Discovers the modules, validates them together with the kernel's domains, and registers both in dependency order.
 * Throws `InvalidModules` with all problems at once; nothing is registered then. Then the modules' own `register` and
 * `boot` run in that order.
 */
export async function bootModules({ domains = KERNEL_DOMAINS, modules }: BootOptions = {}) {
  const found = modules ?? (await discoverModules())
  const { routes, problems } = await recordRoutes(domains, found)
  const forms = await recordSettings(found)
  const { settings } = forms
  const declarations = { domains, modules: found, routes, settings, builtFiles: builtFiles() }
  problems.push(...forms.problems, ...validateModules(declarations))
  if (problems.length > 0) throw new InvalidModules(problems)

  for (const domain of domains) registry.addDomain(domain)
  for (const { manifest } of found) registry.addModule(manifest)
  await lifecycles.start(found.map(({ manifest }) => manifest))
}

/** Sources are not part of a build; what the browser build made of them is named in its manifest. */
function builtFiles(): ReadonlySet<string> {
  const manifest = app.publicPath('assets/.vite/manifest.json')
  if (!existsSync(manifest)) return new Set()
  return new Set(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')) as object))
}
