import env from '#start/env'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'
import { deliver, inboundEvent, type WhatsappChannel } from '#tests/support/whatsapp'
import type { World } from '#tests/support/world'

export interface StoredMessage {
  id: string
  direction: 'in' | 'out'
  author: string
  text: string
  status: string
  reason: string | null
  turn_id: string | null
}

/** A lead of one tenant on WhatsApp, and what the database knows of the talk. */
export class Lead {
  readonly #channel: WhatsappChannel
  readonly db: ReturnType<typeof rowsOf>

  constructor(
    tenant: World['madrid'],
    readonly phone = '+34611000777'
  ) {
    this.#channel = tenant.channels.find((one) => one.provider === 'ycloud')!
    this.db = rowsOf(tenant.id)
    env.set('AGENT_DEBOUNCE_MS', 250)
  }

  /** Writes the texts one after the other; nothing runs yet. */
  async write(...texts: string[]) {
    for (const text of texts) {
      await deliver(this.#channel, inboundEvent(this.#channel, { from: this.phone, text }))
    }
  }

  /** Writes, lets everything run, and returns what the agent has said since. */
  async says(...texts: string[]): Promise<StoredMessage[]> {
    const before = await this.answers()
    await this.write(...texts)
    await drainJobs()
    return (await this.answers()).slice(before.length)
  }

  async answers() {
    return (await this.messages()).filter((message) => message.author === 'agent')
  }

  messages() {
    return this.db.rows<StoredMessage>(`select * from messages order by position`)
  }

  turns() {
    return this.db.rows<{
      id: string
      state: string
      outcome: string | null
      brain: string | null
      fallback_reason: string | null
    }>(`select * from agent_turns order by created_at, id`)
  }

  async conversation() {
    const [row] = await this.db.rows<{
      id: string
      handled_by: string
      attention: string | null
      language: string | null
    }>(`select * from conversations`)
    return row!
  }

  appointments() {
    return this.db.rows<{ id: string; status: string; starts_at: Date }>(
      `select * from appointments order by created_at`
    )
  }
}
