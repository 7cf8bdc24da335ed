import { setTimeout as sleep } from 'node:timers/promises'
import { book } from '#tests/proof/support/chaos/booking_acts'
import { takeOverAndReply } from '#tests/proof/support/chaos/desk_acts'
import { runErrand, setModule, switchModule } from '#tests/proof/support/chaos/office_acts'
import type { Act, Stage } from '#tests/proof/support/chaos/stage'
import { visit } from '#tests/proof/support/chaos/visitor_acts'
import { askOnce, talk } from '#tests/proof/support/chaos/whatsapp_acts'

/** Each kind of act and the milliseconds between the beginnings of two of them. */
const ACTS: [Act, number][] = [
  [askOnce, 700],
  [talk, 4_000],
  [takeOverAndReply, 3_000],
  [visit, 4_500],
  [book, 1_000],
  [runErrand, 1_500],
]

const SWITCH_MS = 7_000

/** A computer that cannot keep up gets no more than this to work on at the same time. */
const MOST_OPEN = 60

/** Mixed load, begun at a steady pace while not too many wait already. */
export class Load {
  readonly failures: string[] = []
  #open = new Set<Promise<void>>()
  #ending = new AbortController()
  #streams: Promise<void>[] = []

  constructor(private readonly stage: Stage) {}

  start(): void {
    this.#streams = [
      ...ACTS.map(([act, everyMs]) => this.#repeat(act, everyMs, false)),
      // Switched one after the other, since two switches at once have no order.
      this.#repeat(switchModule, SWITCH_MS, true),
    ]
  }

  /** Begins nothing more, and waits until all that was begun has been taken. The module is on afterwards. */
  async finish(): Promise<void> {
    this.#ending.abort()
    await Promise.all(this.#streams)
    await Promise.all(this.#open)
    await setModule(this.stage, true)
  }

  async #repeat(act: Act, everyMs: number, inTurn: boolean): Promise<void> {
    const { signal } = this.#ending
    for (let index = 0; !signal.aborted; index++) {
      await this.#room()
      const done = act(this.stage, index).catch((error: Error) => this.#note(error))
      this.#open.add(done)
      void done.then(() => this.#open.delete(done))
      if (inTurn) await done
      await sleep(everyMs, undefined, { signal }).catch(() => undefined)
    }
  }

  async #room(): Promise<void> {
    while (this.#open.size >= MOST_OPEN) await Promise.race(this.#open)
  }

  #note({ message, cause }: Error): void {
    const why = cause instanceof Error ? ` (${cause.message})` : ''
    this.failures.push(message + why)
  }
}
