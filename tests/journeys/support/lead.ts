import type { Locale } from '#app/shared/contracts/locale'
import { inboundEvent, textMessage } from '#tests/simulators/ycloud/payloads'
import type { YCloudSimulator } from '#tests/simulators/ycloud/server'
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

  /** Writes a burst and gives its one answer; throws when none comes in time, or more than one did before. */
  async say(lines: string[]): Promise<string> {
    const before = this.#texts().length
    if (before !== this.answers) throw new Error(`An answer too many: ${this.#texts().at(-1)}`)
    const begun = Date.now()
    const posted = lines.map((line, index) => this.#post(line, new Date(begun + index)))
    for (const { status, body } of await Promise.all(posted)) {
      if (status !== 200) throw new Error(`The webhook answered ${status}: ${body}`)
    }
    const text = await eventually(
      `an answer to "${lines.join(' / ')}"`,
      () => this.#texts()[before],
      { within: ANSWERED_WITHIN_MS, every: 20 }
    )
    this.answers += 1
    return text
  }

  /** Every text that reached the lead. */
  get received(): string[] {
    return this.#texts()
  }

  #post(line: string, sendTime: Date) {
    const name = this.profileName ?? undefined
    const sender = { to: this.channel.phoneNumber, from: this.phone, name, sendTime }
    return this.ycloud.post(this.channel, inboundEvent(textMessage(sender, line)))
  }

  #texts(): string[] {
    return this.ycloud
      .sentTo(this.phone)
      .map((message) => String((message.text as { body: string }).body))
  }
}
