import { deliver } from '#app/mail/delivery/deliver'
import { bells } from '#app/mail/platform_bell'
import { log } from '#app/shared/correlation'
import { duePlatformMails, platformMails } from '#app/tenancy/system/platform_mails'

/** How long a lost bell may delay a mail. */
const LOOK_MS = 2_000
const AT_ONCE = 5

/**
 * Delivers the mails that belong to no tenant, which therefore can be nobody's jobs. Runs in every process that works;
 * the row decides who has a mail.
 */
export class Postman {
  #timer: NodeJS.Timeout | undefined
  #silence: (() => void) | undefined
  #round: Promise<void> | null = null
  #wanted = false

  start() {
    this.#timer = setInterval(() => this.#look(), LOOK_MS)
    this.#silence = bells.onRing(() => this.#look())
  }

  /** What is under way comes to its end, at most so long; what does not is taken up later. */
  async stop(withinMs: number) {
    clearInterval(this.#timer)
    this.#silence?.()
    this.#wanted = false
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, withinMs)))
    await Promise.race([this.#round, patience])
    clearTimeout(timer)
  }

  #look() {
    this.#wanted = true
    this.#round ??= this.#rounds().finally(() => (this.#round = null))
  }

  async #rounds() {
    while (this.#wanted) {
      this.#wanted = false
      if ((await deliverDuePlatformMails()) > 0) this.#wanted = true
    }
  }
}

/** One round; returns how many mails were tried. Never throws. */
export async function deliverDuePlatformMails(): Promise<number> {
  try {
    const ids = await duePlatformMails(AT_ONCE)
    await Promise.all(ids.map((id) => deliver(id, platformMails).catch(tell(id))))
    return ids.length
  } catch (error) {
    log().error({ err: error }, 'mails without a tenant could not be looked for')
    return 0
  }
}

const tell = (mailId: string) => (error: unknown) =>
  log().error({ err: error, mailId }, 'a mail could not be delivered')
