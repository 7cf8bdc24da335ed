import { existsSync, readFileSync } from 'node:fs'
import type { Router } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { middleware } from '#start/kernel'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import { discoverModules, type DiscoveredModule } from '#app/module_system/discovery'
import { registry } from '#app/module_system/registry'
import { loadRoutes, recordRoutes, type LoadedRoutes, type RouteArea } from '#app/module_system/route_recorder'
import { InvalidModules, validateModules } from '#app/module_system/validation'

interface BootOptions {
  domains: readonly KernelDomain[]
  /** Where the modules are looked for; default `modules/`. */
  modules?: readonly DiscoveredModule[]
}

/** The modules of this process, from discovery to the last route. */
class Modules {
  #routes: readonly LoadedRoutes[] = []

  /**
   * Discovers, validates and registers everything, in dependency order. Throws `InvalidModules` with all
   * problems at once; nothing is registered then.
   */
  async boot({ domains, modules }: BootOptions) {
    const found = modules ?? (await discoverModules())
    const loaded = await loadRoutes(domains, found)
    const { routes, problems } = recordRoutes(loaded, await routerParts())
    problems.push(...validateModules({ domains, modules: found, routes, builtFiles: builtFiles() }))
    if (problems.length > 0) throw new InvalidModules(problems)

    for (const domain of domains) registry.addDomain(domain)
    for (const { manifest } of found) registry.addModule(manifest)
    this.#routes = loaded
  }

  /** Inside the group of /api/v1: each module's routes behind its gate. */
  mountApi(router: Router) {
    this.#mount(router, 'api')
  }

  /** Inside the group of /t/:tenant. */
  mountWeb(router: Router) {
    this.#mount(router, 'web')
  }

  #mount(router: Router, area: RouteArea) {
    const own = this.#routes.filter((one) => one.isModule && one.area === area)
    for (const { owner, register } of own) {
      router.group(() => register(router)).use(middleware.module({ id: owner }))
    }
  }
}

export const modules = new Modules()

export const bootModules = (options: BootOptions) => modules.boot(options)

async function routerParts() {
  const router = await app.container.make('router')
  return [app, await app.container.make('encryption'), router.qs] as const
}

/** Sources are not part of a build; what the browser build made of them is named in its manifest. */
function builtFiles(): ReadonlySet<string> {
  const manifest = app.publicPath('assets/.vite/manifest.json')
  if (!existsSync(manifest)) return new Set()
  return new Set(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')) as object))
}
