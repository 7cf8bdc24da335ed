import type { MailState, OpenMail } from '#app/mail/contracts/mail'
import type { TENANT_STATEMENTS } from '#app/mail/delivery/mail_statements'
import { clock } from '#app/shared/clock'
import {
  execute,
  selectOne,
  type Bindings,
  type Client,
  type Transaction,
} from '#app/tenancy/database'

/** Longer than a delivery lasts: who began so long ago and wrote nothing down is dead. */
export const LOST_AFTER_MS = 90_000

export interface Ending {
  state: Exclude<MailState, 'queued' | 'sending'>
  reason: string | null
  /** What the server said; for people. */
  detail: string | null
  /** Forget what the mail was made of. */
  forget: boolean
}

export interface Setback {
  reason: string
  detail: string | null
  at: Date
}

/** The rows of a tenant's mails, or of those without one, as a delivery goes through them. */
export class MailStore {
  constructor(
    private readonly client: () => Client,
    private readonly sql: typeof TENANT_STATEMENTS,
    private readonly own: { tenantId?: string },
    /** Told of each end that was written down. */
    private readonly onEnd: (mail: OpenMail, ending: Ending) => void = () => undefined
  ) {}

  /** The same rows, in a transaction. */
  within(trx: Transaction) {
    return new MailStore(() => trx, this.sql, this.own, this.onEnd)
  }

  find(id: string): Promise<OpenMail | null> {
    return selectOne<OpenMail>(this.client(), this.sql.find, { ...this.own, id })
  }

  /** Marks it as being sent, if it is due; null when it is not, or somebody else has it. */
  take(id: string): Promise<OpenMail | null> {
    const now = clock.now()
    const lostBefore = now.minus({ milliseconds: LOST_AFTER_MS }).toJSDate()
    const bindings = { ...this.own, id, now: now.toJSDate(), lostBefore }
    return selectOne<OpenMail>(this.client(), this.sql.take, bindings)
  }

  /** Written before the first byte of the mail leaves. False when it is somebody else's by now. */
  handOver(mail: OpenMail, subject: string): Promise<boolean> {
    return this.#meets(this.sql.handOver, mail, { now: clock.now().toJSDate(), subject })
  }

  retry(mail: OpenMail, setback: Setback): Promise<boolean> {
    return this.#meets(this.sql.retry, mail, { ...setback })
  }

  async settle(mail: OpenMail, ending: Ending): Promise<boolean> {
    const now = clock.now().toJSDate()
    const isSettled = await this.#meets(this.sql.settle, mail, { ...ending, now })
    if (isSettled) this.onEnd(mail, ending)
    return isSettled
  }

  async #meets(sql: string, { id, sendingSince: since }: OpenMail, given: Record<string, Single>) {
    const bindings: Bindings = { ...this.own, id, since, ...given }
    return (await execute(this.client(), sql, bindings)) === 1
  }
}

type Single = string | boolean | null | Date
