import type { Locale } from '#app/shared/contracts/locale'
import type { DialogueSetup } from '#tests/support/dialogues/dialogue'

export interface WorldAppointment {
  service: string
  professional: string
  /** ISO 8601 with offset. */
  startsAt: string
  name: string | null
  status: string
}

export interface WorldReply {
  text: string
  /** Absent where the world cannot see it. */
  language?: Locale
  tools?: string[]
}

/** Where a dialogue is run: in memory against one brain, or end to end against the product. */
export interface DialogueWorld {
  readonly company: string
  readonly timeZone: string
  /** The 30-minute service, then the 60-minute one. */
  readonly services: readonly [string, string]
  readonly professionals: readonly [string, string]
  /** Of the services, in whole units of the tenant's currency. */
  readonly prices: readonly [number, number]
  /** ISO 8601 of now. */
  now(): string
  /** Days are already `YYYY-MM-DD` here. */
  arrange(setup: DialogueSetup): Promise<void>
  say(lines: string[]): Promise<WorldReply>
  appointments(): Promise<WorldAppointment[]>
  handedOver(): Promise<boolean>
}
