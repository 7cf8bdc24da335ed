import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { KERNEL_DOMAINS } from '#app/kernel'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import { readDeclarations } from '#app/module_system/declarations'
import { discoverModules, type DiscoveredModule } from '#app/module_system/discovery'
import { lifecycles } from '#app/module_system/lifecycles'
import { registry } from '#app/module_system/registry'
import { InvalidModules } from '#app/module_system/validation'

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
  const { problems } = await readDeclarations(domains, found, builtFiles())
  if (problems.length > 0) throw new InvalidModules(problems)

  for (const domain of domains) registry.addDomain(domain)
  for (const { manifest } of found) registry.addModule(manifest)
  await lifecycles.start(found.map(({ manifest }) => manifest))
}

/** What the browser build was made of; nothing where pages come from their sources. */
function builtFiles(): ReadonlySet<string> {
  const manifest = app.publicPath('assets/.vite/manifest.json')
  if (!app.inProduction || !existsSync(manifest)) return new Set()
  return new Set(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')) as object))
}
