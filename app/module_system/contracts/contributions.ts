import type { ToolInput } from '#app/agent/contracts/declaration'
import type { ChannelDriver } from '#app/channels/contracts/driver'
import type { Actor } from '#app/identity/contracts/permission'
import type { MembershipRole } from '#app/identity/contracts/role'
import type { Lazy } from '#app/shared/contracts/lazy'
import type { Locale, Localized } from '#app/shared/contracts/locale'

/** A tick that puts a job of the module into the queue of every tenant that has it on. */
export interface ScheduleDeclaration<M extends string = string> {
  name: `${M}.${string}`
  /** Five fields, read in the tenant's time zone. */
  cron: string
  job: `${M}.${string}`
}

/** A provider of messages. Its webhooks arrive at `/webhooks/{provider}/{channelKey}`. */
export interface ChannelDeclaration {
  /** Public and unique over all modules: it stands in addresses. */
  provider: string
  label: Localized
  driver: Lazy<ChannelDriver>
}

/** A request as it came to `/webhooks/m/{module}/{name}/{key}`. */
export interface ModuleWebhookRequest {
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>
  /** The bytes a signature is made over. */
  body: Buffer
  /** Made when the module was switched on; shown with the address. */
  secret: string
  /** Milliseconds since 1970, UTC. */
  now: number
}

/** `refused` answers 401, `malformed` 400, and nothing is stored. */
export type WebhookVerdict =
  | { kind: 'accepted'; dedupeKey: string; type: string }
  | { kind: 'refused' }
  | { kind: 'malformed' }

export type WebhookVerifier = (request: ModuleWebhookRequest) => WebhookVerdict

/** One stored event. Runs as a job in the tenant's scope, at least once. */
export interface ModuleWebhookEvent {
  id: string
  type: string
  body: string
  /** ISO 8601 UTC */
  receivedAt: string
}

export type WebhookHandler = (event: ModuleWebhookEvent) => Promise<void>

export interface WebhookDeclaration {
  name: string
  verify: Lazy<WebhookVerifier>
  handle: Lazy<WebhookHandler>
}

/** What `modules.maybe(contract, tenantId)` finds while the module is on. */
export interface ProvisionDeclaration<M extends string = string> {
  contract: `${M}.${string}`
  implementation: Lazy<object>
}

/** A topic of live events; open streams hear it with the permission. */
export interface RealtimeDeclaration<M extends string = string> {
  topic: `${M}.${string}`
  permission: `${M}.${string}`
}

/** Something a tenant uses that is counted per month. */
export interface MeterDeclaration<M extends string = string> {
  id: `${M}.${string}`
  label: Localized
  /** How much was used from `from` up to before `to`, in the current tenant. */
  measure: Lazy<MeterReading>
}

export type MeterReading = (period: { from: Date; to: Date }) => Promise<number>

/** A kind of notification that people may receive. */
export interface NotificationDeclaration<M extends string = string> {
  kind: `${M}.${string}`
  label: Localized
  /** Who receives it without having chosen. */
  defaultFor: readonly string[]
}

/** What may start a workflow: one of the declared events, in words for people. */
export interface TriggerDeclaration<M extends string = string> {
  id: `${M}.${string}`
  label: Localized
  event: string
}

export type ActionResult = { ok: true } | { ok: false; error: string }

/** A step of a workflow; runs in the tenant's scope. */
export type ActionHandler = (
  input: Record<string, unknown>,
  context: { tenantId: string; runId: string }
) => Promise<ActionResult>

export interface ActionDeclaration<M extends string = string> {
  id: `${M}.${string}`
  label: Localized
  input: Lazy<ToolInput>
  run: Lazy<ActionHandler>
}

/** One line of the global search; `path` stands under `/t/{slug}`. */
export interface SearchHit {
  id: string
  title: string
  subtitle: string | null
  path: `/${string}`
}

/** Who searches. What somebody may not see of a list, they may not find either. */
export interface SearchReader extends Actor {
  role: MembershipRole
  locale: Locale
}

/** The best hits first, at most `limit`, in the tenant's scope. */
export type SearchQuery = (input: {
  /** At least two characters, trimmed. */
  q: string
  limit: number
  reader: SearchReader
}) => Promise<SearchHit[]>

export interface SearchDeclaration<M extends string = string> {
  id: `${M}.${string}`
  label: Localized
  /** Name of a lucide icon. */
  icon: string
  permission: `${M}.${string}`
  search: Lazy<SearchQuery>
}
