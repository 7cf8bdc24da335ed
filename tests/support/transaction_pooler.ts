import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

const SSL_REQUEST = 80_877_103
const READY_AND_IDLE = 'I'.charCodeAt(0)

/**
 * A pooler in transaction mode at its smallest: many clients, one session of PostgreSQL, which each gets for as long
 * as its transaction lasts. The first client signs in for all.
 */
export class TransactionPooler {
  #upstream: Socket | null = null
  #greeting: Buffer[] = []
  #unread = Buffer.alloc(0)
  #holder: Socket | null = null
  readonly #waiting = new Map<Socket, Buffer[]>()

  private constructor(
    private readonly server: Server,
    private readonly target: URL
  ) {
    server.on('connection', (client) => this.#greet(client))
  }

  static async start(target: string): Promise<TransactionPooler> {
    const pooler = new TransactionPooler(createServer(), new URL(target))
    await new Promise<void>((resolve) => pooler.server.listen(0, '127.0.0.1', resolve))
    return pooler
  }

  get url(): string {
    const url = new URL(this.target)
    url.port = String((this.server.address() as AddressInfo).port)
    return url.href
  }

  async stop(): Promise<void> {
    this.#upstream?.destroy()
    for (const client of this.#waiting.keys()) client.destroy()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  #greet(client: Socket): void {
    this.#waiting.set(client, [])
    client.on('error', () => client.destroy())
    client.once('close', () => this.#waiting.delete(client))
    client.once('data', (startup) => {
      if (startup.readInt32BE(4) === SSL_REQUEST) {
        client.write('N')
        client.once('data', (next) => this.#signIn(client, next))
      } else this.#signIn(client, startup)
    })
  }

  #signIn(client: Socket, startup: Buffer): void {
    client.on('data', (data) => this.#send(client, data))
    if (this.#upstream) {
      client.write(Buffer.concat(this.#greeting))
      return
    }
    this.#holder = client
    this.#upstream = connect(Number(this.target.port), this.target.hostname)
    this.#upstream.on('data', (data) => this.#receive(data))
    this.#upstream.on('error', () => client.destroy())
    this.#upstream.write(startup)
  }

  #send(client: Socket, data: Buffer): void {
    if (data[0] === 'X'.charCodeAt(0)) return void client.end()
    this.#holder ??= client
    if (this.#holder === client) this.#upstream?.write(data)
    else this.#waiting.get(client)?.push(data)
  }

  /** Message by message, because one of them says that the session is free again. */
  #receive(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data])
    while (this.#unread.length >= 5) {
      const length = 1 + this.#unread.readInt32BE(1)
      if (this.#unread.length < length) return
      const message = this.#unread.subarray(0, length)
      this.#unread = this.#unread.subarray(length)
      const type = String.fromCharCode(message[0]!)
      this.#holder?.write(message)
      if ('SKZ'.includes(type) || isSignedIn(type, message)) this.#remember(message)
      if (type === 'Z' && message[5] === READY_AND_IDLE) this.#handOn()
    }
  }

  /** What PostgreSQL says to a client that has signed in; later ones are told the same. */
  #remember(message: Buffer): void {
    const complete = this.#greeting.at(-1)?.[0] === 'Z'.charCodeAt(0)
    if (!complete) this.#greeting.push(Buffer.from(message))
  }

  #handOn(): void {
    this.#holder = null
    for (const [client, messages] of this.#waiting) {
      if (messages.length === 0) continue
      this.#holder = client
      for (const message of messages.splice(0)) this.#upstream?.write(message)
      return
    }
  }
}

const isSignedIn = (type: string, message: Buffer) => type === 'R' && message.readInt32BE(5) === 0
