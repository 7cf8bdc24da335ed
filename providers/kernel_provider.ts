import type { ApplicationService } from '@adonisjs/core/types'

/** Fills the registry after the services are booted and before routes are made, and stops background work and modules before the pools close. */
export default class KernelProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const { bootModules } = await import('#app/module_system/boot')
    await bootModules()
  }

  async shutdown() {
    const { stopBackground } = await import('#app/operations/background')
    await stopBackground()
    const { lifecycles } = await import('#app/module_system/lifecycles')
    await lifecycles.stop()
  }
}
