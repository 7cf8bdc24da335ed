import type { Locale } from '#app/shared/contracts/locale'
import { inboundEvent, textMessage } from '#tests/simulators/ycloud/payloads'
import type { YCloudSimulator } from '#tests/simulators/ycloud/server'
import type { WebhookEvent } from '#tests/simulators/ycloud/types'
import type { NumberedChannel } from '#tests/support/demo_file'
import { eventually } from '#tests/support/eventually'

/** Beginnings of mobile numbers that are valid in the tenant's country, and how many digits follow. */
const MOBILES: Record<Locale, [string, number]> = {
  es: ['+346', 8],
  fr: ['+336', 8],
  en: ['+1312', 7],
}

const ANSWERED_WITHIN_MS = 10_000
let leads = 0

/** Somebody with a number of their own who writes to one channel. */
export class Lead {
  readonly phone: string
  profileName: string | null = null
  /** Answers read so far. */
  answers = 0

  constructor(
    readonly ycloud: YCloudSimulator,
    readonly channel: NumberedChannel,
    language: Locale
  ) {
    const [start, digits] = MOBILES[language]
    leads += 1
    this.phone = start + String(5 * 10 ** (digits - 1) + leads)
  }

  /** Writes a burst and gives its one answer; throws when none comes in time, or one too many came before. */
  async say(lines: string[], within = ANSWERED_WITHIN_MS): Promise<string> {
    if (this.received.length !== this.answers) {
      throw new Error(`An answer too many: ${this.received.at(-1)}`)
    }
    for (const line of lines) {
      const { status, body } = await this.ycloud.post(this.channel, this.message(line))
      if (status !== 200) throw new Error(`The webhook answered ${status}: ${body}`)
    }
    return this.hear(within)
  }

  /** The next answer; waits for it up to so many milliseconds. */
  async hear(within = ANSWERED_WITHIN_MS): Promise<string> {
    const text = await eventually(`${this.phone} is answered`, () => this.received[this.answers], {
      within,
      every: 20,
    })
    this.answers += 1
    return text
  }

  message(line: string): WebhookEvent {
    const name = this.profileName ?? undefined
    return inboundEvent(textMessage({ to: this.channel.phoneNumber, from: this.phone, name }, line))
  }

  /** Every text that reached the lead. */
  get received(): string[] {
    return this.ycloud
      .sentTo(this.phone)
      .map((message) => String((message.text as { body: string }).body))
  }
}
