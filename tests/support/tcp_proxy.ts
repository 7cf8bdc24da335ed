import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** What every connection suffers from now on. Both directions are meant. */
export interface Weather {
  /** Milliseconds that each chunk waits. */
  latencyMs: number
  /** Bytes of one chunk; with `latencyMs` this makes a trickle. Infinity leaves chunks as they are. */
  chunkBytes: number
}

const FAIR: Weather = { latencyMs: 0, chunkBytes: Infinity }

interface Link {
  near: Socket
  far: Socket
  /** Nothing passes any more, and neither side hears of it. */
  silent: boolean
}

/** A TCP proxy on 127.0.0.1 whose network goes wrong on demand. It listens on one port for all its life. */
export class TcpProxy {
  #server: Server
  #links = new Set<Link>()
  #weather = FAIR
  #swallows = false
  #accepted = 0

  private constructor(
    private readonly target: number,
    private port_ = 0
  ) {
    this.#server = createServer((near) => this.#join(near))
  }

  static async start(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target)
    await proxy.#listen()
    return proxy
  }

  get port(): number {
    return this.port_
  }

  /** How many connections were ever accepted. */
  get accepted(): number {
    return this.#accepted
  }

  /** Slow, or slow and in small pieces. */
  weather(weather: Partial<Weather>): void {
    this.#weather = { ...FAIR, ...weather }
  }

  /** Every open connection is reset; new ones work. */
  reset(): void {
    for (const { near, far } of this.#links) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }

  /**
   * Half-open: every open connection falls silent for good and stays open, as after a power cut behind a router.
   * With `newOnes` connections made meanwhile are accepted and hear nothing either, until `heal`.
   */
  silence({ newOnes = true } = {}): void {
    for (const link of this.#links) hush(link)
    this.#swallows = newOnes
  }

  /** Nobody listens: connections are refused; open ones go on. */
  async refuse(): Promise<void> {
    if (!this.#server.listening) return
    // Resolves only when the last connection ends, which is not what is wanted here.
    this.#server.close()
  }

  /** Fair weather, and new connections work. What fell silent stays silent. */
  async heal(): Promise<void> {
    this.#weather = FAIR
    this.#swallows = false
    if (!this.#server.listening) {
      this.#server = createServer((near) => this.#join(near))
      await this.#listen()
    }
  }

  async stop(): Promise<void> {
    this.#server.close()
    for (const { near, far } of this.#links) {
      near.destroy()
      far.destroy()
    }
  }

  async #listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(this.port_, '127.0.0.1', resolve)
    })
    this.port_ = (this.#server.address() as AddressInfo).port
  }

  #join(near: Socket): void {
    this.#accepted += 1
    const far = connect(this.target, '127.0.0.1')
    const link = { near, far, silent: false }
    this.#links.add(link)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      // Both ends meet resets on purpose; `close` follows and says the same.
      socket.on('error', () => undefined)
    }
    this.#carry(link, near, far)
    this.#carry(link, far, near)
    if (this.#swallows) hush(link)
  }

  #carry(link: Link, from: Socket, to: Socket): void {
    let last = Promise.resolve()
    let lastDue = 0
    from.on('data', (data) => {
      if (link.silent) return
      const { latencyMs, chunkBytes } = this.#weather
      for (const piece of pieces(data, chunkBytes)) {
        // Late by the same time each, one piece after the other only when they are small.
        const due = Math.max(
          performance.now() + latencyMs,
          lastDue + (chunkBytes < Infinity ? latencyMs : 0)
        )
        lastDue = due
        last = last.then(async () => {
          const wait = due - performance.now()
          if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
          if (!link.silent && to.writable) to.write(piece)
        })
      }
    })
    from.on('close', () => {
      if (link.silent) return void (from === link.near && this.#links.delete(link))
      void last.then(() => to.destroy())
      this.#links.delete(link)
    })
  }
}

/** The far side is let go, as a server lets go of a peer that is gone; the near side hears nothing. */
function hush(link: Link): void {
  link.silent = true
  link.far.destroy()
}

function pieces(data: Buffer, size: number): Buffer[] {
  if (data.length <= size) return [data]
  const found: Buffer[] = []
  for (let at = 0; at < data.length; at += size) found.push(data.subarray(at, at + size))
  return found
}
