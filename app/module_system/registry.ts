import type { ToolDeclaration } from '#app/agent/contracts/declaration'
import type { EventListenerDeclaration } from '#app/events/contracts/declaration'
import type { JobDeclaration } from '#app/jobs/contracts/declaration'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import type { ScheduleDeclaration } from '#app/module_system/contracts/contributions'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { TaskDeclaration } from '#app/scheduler/contracts/task'

/** A contribution and the module it came from; the kernel's own have none and are always on. */
export type Contributed<T> = T & { moduleId: string | null }

/** The job under which a queued listener runs. */
export const listenerJobName = (listener: { name: string }) => `listener:${listener.name}`

/**
 * Everything that kernel domains and modules contribute, filled once at boot from their declarations. There is
 * no other way in, so there is one place to look and one place to gate.
 */
export class Registry {
  readonly modules = new Map<string, ModuleManifest>()
  readonly tools = new Map<string, Contributed<ToolDeclaration>>()
  readonly jobs = new Map<string, Contributed<JobDeclaration>>()
  readonly schedules = new Map<string, Contributed<ScheduleDeclaration>>()
  readonly tasks = new Map<string, TaskDeclaration>()
  readonly permissions = new Map<string, { moduleId: string | null }>()
  readonly #listeners = new Map<string, Contributed<EventListenerDeclaration>[]>()

  addDomain(domain: KernelDomain) {
    for (const id of domain.permissions ?? []) this.permissions.set(id, { moduleId: null })
    for (const task of domain.tasks ?? []) this.tasks.set(task.name, task)
    this.#add(domain, null)
  }

  addModule(manifest: ModuleManifest) {
    this.modules.set(manifest.id, manifest)
    for (const { id } of manifest.permissions) this.permissions.set(id, { moduleId: manifest.id })
    this.#add(manifest, manifest.id)
  }

  listenersOf(event: string) {
    return this.#listeners.get(event) ?? []
  }

  #add(
    source: Pick<KernelDomain, 'tools' | 'jobs' | 'schedules' | 'listens'>,
    moduleId: string | null
  ) {
    for (const tool of source.tools ?? []) this.tools.set(tool.name, { ...tool, moduleId })
    for (const job of source.jobs ?? []) this.jobs.set(job.name, { ...job, moduleId })
    for (const one of source.schedules ?? []) this.schedules.set(one.name, { ...one, moduleId })
    for (const listener of source.listens ?? []) this.#addListener({ ...listener, moduleId })
  }

  #addListener(listener: Contributed<EventListenerDeclaration>) {
    this.#listeners.set(listener.event, [...this.listenersOf(listener.event), listener])
    if (listener.mode === 'inline') return
    this.jobs.set(listenerJobName(listener), {
      name: listenerJobName(listener),
      lane: 'default',
      attempts: 10,
      moduleId: listener.moduleId,
      handler: async () => ({
        default: async (run) => {
          const { default: handle } = await listener.handler()
          await handle(run.data as never)
        },
      }),
    })
  }
}

export const registry = new Registry()
