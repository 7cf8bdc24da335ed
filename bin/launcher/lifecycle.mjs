/** Thrown by a step that finds that somebody has asked to stop meanwhile. */
export class Stopped extends Error {}

/**
 * What has been started, and how to take it down again in reverse order.
 * A second request to stop joins the first one.
 */
export class Lifecycle {
  #undo = []
  #begin = []
  #ending = null

  get stopping() {
    return this.#ending !== null
  }

  /** Call before each step that starts something. */
  check() {
    if (this.stopping) throw new Stopped()
  }

  onStop(undo) {
    this.#undo.push(undo)
  }

  /** Runs before anything is taken down. */
  onBegin(announce) {
    this.#begin.push(announce)
  }

  stop() {
    this.#ending ??= this.#unwind()
    return this.#ending
  }

  async #unwind() {
    // Always a turn later, so that `stopping` is already true for whoever looks.
    await null
    const next = () => this.#begin.shift() ?? this.#undo.pop()
    for (let step = next(); step; step = next()) {
      try {
        await step()
      } catch (error) {
        process.stderr.write(`While stopping: ${error.message}\n`)
      }
    }
  }
}
