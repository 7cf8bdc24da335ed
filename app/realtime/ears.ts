import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import transmit from '@adonisjs/transmit/services/main'

/** A type and not an interface, because the package wants to see that it is plain data. */
type Payload = { version?: number }

/** What the package hands to a stream of its own. */
interface Frame {
  data?: { channel: string; payload: Payload }
}

/** Gets an event as text that is ready to be sent, and its version. */
export type Hearer = (text: string, version: number | undefined) => void

interface Ear {
  hearers: Set<Hearer>
  ready: Promise<unknown>
  close(): void
}

/**
 * Listens to each channel of Transmit once, however many browsers want to hear it: a stream of the package costs as
 * much memory as two connections, and each would turn the same event into text again.
 */
class Ears {
  readonly #ears = new Map<string, Ear>()

  /** Resolves when the channel is heard; what it returns ends it. */
  async listen(channel: string, hearer: Hearer): Promise<() => void> {
    const ear = this.#ears.get(channel) ?? this.#open(channel)
    // Before anything is waited for, so that nobody who leaves meanwhile takes the ear away.
    ear.hearers.add(hearer)
    await ear.ready
    return () => {
      ear.hearers.delete(hearer)
      if (ear.hearers.size > 0) return
      ear.close()
      if (this.#ears.get(channel) === ear) this.#ears.delete(channel)
    }
  }

  #open(channel: string): Ear {
    const uid = randomUUID()
    const hearers = new Set<Hearer>()
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
    const stream = transmit.createStream({ uid, response: nowhere } as never) as {
      _transform(frame: Frame, encoding: string, done: () => void): void
    }
    stream._transform = (frame, _encoding, done) => {
      if (frame.data) tell(hearers, frame.data.payload)
      done()
    }
    const ready = transmit.subscribe({ uid, channel } as never)
    const ear = { hearers, ready, close: () => void nowhere.destroy() }
    this.#ears.set(channel, ear)
    return ear
  }
}

function tell(hearers: ReadonlySet<Hearer>, payload: Payload) {
  const text = asText(payload)
  for (const hear of hearers) hear(text, payload.version)
}

const asText = (payload: Payload) =>
  `${payload.version === undefined ? '' : `id: ${payload.version}\n`}data: ${JSON.stringify(payload)}\n\n`

export const ears = new Ears()
