import type { ModuleLifecycle } from '#app/module_system/contracts/lifecycle'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { log } from '#app/shared/correlation'

interface Running {
  id: string
  lifecycle: ModuleLifecycle
}

/** What modules do when the process starts and ends. */
export class Lifecycles {
  #running: Running[] = []

  /**
   * Registers all modules, then boots all, both in the given order: dependencies first. The first failure ends the
   * start, with the module's name; those that had begun are shut down.
   */
  async start(manifests: readonly ModuleManifest[]) {
    const loaded = await Promise.all(
      manifests.map(async ({ id, lifecycle }) => lifecycle && { id, ...(await lifecycle()) })
    )
    const all = loaded.filter((one) => one !== undefined)
    for (const { id, default: lifecycle } of all) {
      this.#running.push({ id, lifecycle })
      await this.#step(id, 'register', lifecycle)
    }
    for (const { id, default: lifecycle } of all) await this.#step(id, 'boot', lifecycle)
  }

  /** The last one first; a failure is written down and keeps nobody else. */
  async stop() {
    const running = this.#running.reverse()
    this.#running = []
    for (const { id, lifecycle } of running) {
      try {
        await lifecycle.shutdown?.()
      } catch (error) {
        log().error({ err: error, module: id }, 'a module could not be shut down')
      }
    }
  }

  async #step(id: string, step: 'register' | 'boot', lifecycle: ModuleLifecycle) {
    try {
      await lifecycle[step]?.()
    } catch (error) {
      await this.stop()
      throw new Error(`The module "${id}" failed in ${step}`, { cause: error })
    }
  }
}

export const lifecycles = new Lifecycles()
