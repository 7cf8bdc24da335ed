import type { ToolDeclaration } from '#app/agent/contracts/declaration'
import type { EventListenerDeclaration } from '#app/events/contracts/declaration'
import type { PublicEventDeclaration } from '#app/events/contracts/public_event'
import type { JobDeclaration } from '#app/jobs/contracts/declaration'
import type { MailTemplate } from '#app/mail/contracts/template'
import type {
  ActionDeclaration,
  ChannelDeclaration,
  ProvisionDeclaration,
  ScheduleDeclaration,
  SearchDeclaration,
  WebhookDeclaration,
} from '#app/module_system/contracts/contributions'
import type { KernelDomain, TopicDeclaration } from '#app/module_system/contracts/domain'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { ofKernel, ofModule, type KnownPermission } from '#app/module_system/granted_permissions'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import type { TaskDeclaration } from '#app/scheduler/contracts/task'
import type { KernelMeter } from '#app/usage/contracts/meter'

/** A contribution and the module it came from; the kernel's own have none and are always on. */
export type Contributed<T> = T & { moduleId: string | null }

/** The job under which a queued listener runs. */
export const listenerJobName = (listener: { name: string }) => `listener:${listener.name}`

/** The job under which the events of a module's webhook are handled. */
export const webhookJobName = (moduleId: string, name: string) => `webhook:${moduleId}.${name}`

/** A module's webhook is known by its module and its name in it. */
const webhookKey = (moduleId: string, name: string) => `${moduleId}/${name}`

const OUTGOING: Pick<EventListenerDeclaration, 'handler' | 'only'> = {
  handler: () => import('#app/outgoing_webhooks/listeners/write_deliveries'),
  only: () => import('#app/outgoing_webhooks/wanted_events'),
}

type SharedParts = Pick<
  KernelDomain,
  'tools' | 'jobs' | 'schedules' | 'listens' | 'publicEvents' | 'channels' | 'realtime' | 'searches'
>

/**
 * Everything that kernel domains and modules contribute, filled once at boot from their declarations. There is
 * no other way in, so there is one place to look and one place to gate.
 */
class Registry {
  readonly modules = new Map<string, ModuleManifest>()
  readonly tools = new Map<string, Contributed<ToolDeclaration>>()
  readonly jobs = new Map<string, Contributed<JobDeclaration>>()
  readonly schedules = new Map<string, Contributed<ScheduleDeclaration>>()
  /** Settings of the kernel by their group; those of modules stand in their manifests. */
  readonly settings = new Map<string, SettingsDeclaration>()
  /** Meters of the kernel; those of modules stand in their manifests. */
  readonly meters = new Map<string, KernelMeter>()
  readonly tasks = new Map<string, TaskDeclaration>()
  readonly mails = new Map<string, MailTemplate>()
  readonly searches = new Map<string, Contributed<SearchDeclaration>>()
  readonly permissions = new Map<string, KnownPermission>()
  readonly channels = new Map<string, Contributed<ChannelDeclaration>>()
  readonly topics = new Map<string, Contributed<TopicDeclaration>>()
  readonly provisions = new Map<string, Contributed<ProvisionDeclaration>>()
  readonly actions = new Map<string, Contributed<ActionDeclaration>>()
  readonly publicEvents = new Map<string, Contributed<PublicEventDeclaration>>()
  readonly #webhooks = new Map<string, WebhookDeclaration>()
  readonly #listeners = new Map<string, Contributed<EventListenerDeclaration>[]>()

  addDomain(domain: KernelDomain) {
    for (const one of domain.permissions ?? []) this.permissions.set(one.id, ofKernel(one))
    for (const mail of domain.mails ?? []) this.mails.set(mail.id, mail)
    if (domain.settings) this.settings.set(domain.id, domain.settings)
    for (const meter of domain.meters ?? []) this.meters.set(meter.id, meter)
    for (const task of domain.tasks ?? []) this.tasks.set(task.name, task)
    this.#add(domain, null)
  }

  addModule(manifest: ModuleManifest) {
    const { id: moduleId, permissions, provides = [], actions = [], webhooks = [] } = manifest
    this.modules.set(moduleId, manifest)
    for (const one of permissions) this.permissions.set(one.id, ofModule(moduleId, one))
    for (const one of provides) this.provisions.set(one.contract, { ...one, moduleId })
    for (const action of actions) this.actions.set(action.id, { ...action, moduleId })
    for (const webhook of webhooks) this.#addWebhook(webhook, moduleId)
    this.#add(manifest, moduleId)
  }

  webhook(moduleId: string, name: string): WebhookDeclaration | null {
    return this.#webhooks.get(webhookKey(moduleId, name)) ?? null
  }

  listenersOf(event: string) {
    return this.#listeners.get(event) ?? []
  }

  #add(source: SharedParts, moduleId: string | null) {
    for (const tool of source.tools ?? []) this.tools.set(tool.name, { ...tool, moduleId })
    for (const job of source.jobs ?? []) this.jobs.set(job.name, { ...job, moduleId })
    for (const one of source.channels ?? []) this.channels.set(one.provider, { ...one, moduleId })
    for (const one of source.realtime ?? []) this.topics.set(one.topic, { ...one, moduleId })
    for (const one of source.searches ?? []) this.searches.set(one.id, { ...one, moduleId })
    for (const one of source.schedules ?? []) this.schedules.set(one.name, { ...one, moduleId })
    for (const one of source.publicEvents ?? []) this.#addPublicEvent({ ...one, moduleId })
    for (const listener of source.listens ?? []) this.#addListener({ ...listener, moduleId })
  }

  /** One listener for each fact, however many are told of it; the module's gate is asked when there is a receiver. */
  #addPublicEvent(declared: Contributed<PublicEventDeclaration>) {
    this.publicEvents.set(declared.type, declared)
    const name = `webhooks.${declared.event}`
    if (this.listenersOf(declared.event).some((one) => one.name === name)) return
    const { event } = declared
    this.#addListener({ name, event, mode: 'queued', moduleId: null, ...OUTGOING })
  }

  #addWebhook(webhook: WebhookDeclaration, moduleId: string) {
    this.#webhooks.set(webhookKey(moduleId, webhook.name), webhook)
    const name = webhookJobName(moduleId, webhook.name)
    this.jobs.set(name, {
      name,
      lane: 'default',
      attempts: 10,
      moduleId,
      handler: async () => {
        const { handleWith } = await import('#app/module_webhooks/jobs/handle_webhook_event')
        return { default: handleWith(webhook) }
      },
    })
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
