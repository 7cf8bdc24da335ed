import { noLongerEntitled, type Entitlement } from '#app/realtime/entitlement'
import { log } from '#app/shared/correlation'

/** With the 1.5 s that the gate may be behind, a stream ends within five seconds of its right. */
const CHECK_MS = 3_000

interface WatchedStream extends Entitlement {
  close(): void
}

/**
 * Looks whether the open streams of this process are still allowed, all of them together: a timer and a statement for
 * each would be thousands in a second. A database that is down closes nothing.
 */
class StreamWatch {
  readonly #streams = new Set<WatchedStream>()
  #timer: NodeJS.Timeout | undefined
  #checking = false

  /** Answers how to stop watching, which whoever opened the stream does when it ends. */
  add(stream: WatchedStream): () => void {
    this.#streams.add(stream)
    this.#timer ??= setInterval(() => void this.#check(), CHECK_MS)
    return () => this.#remove(stream)
  }

  #remove(stream: WatchedStream) {
    this.#streams.delete(stream)
    if (this.#streams.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  async #check() {
    if (this.#checking) return
    this.#checking = true
    try {
      const gone = await noLongerEntitled([...this.#streams])
      for (const stream of gone) stream.close()
    } catch (error) {
      log().warn({ err: error }, 'the streams could not be checked')
    } finally {
      this.#checking = false
    }
  }
}

export const streamWatch = new StreamWatch()
