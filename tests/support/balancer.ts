import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** Stands before several web processes as a proxy would: each connection goes to the first of them that takes it. */
export class Balancer {
  readonly #open = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    /** Ports on this computer, the preferred one first. */
    private targets: number[]
  ) {}

  static async start(): Promise<Balancer> {
    const server = createServer({ pauseOnConnect: true })
    const balancer = new Balancer(server, [])
    server.on('connection', (client) => balancer.#take(client, [...balancer.targets]))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return balancer
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Where new connections go from now on; open ones are cut, so that nobody stays with the old order. */
  use(ports: number[]): void {
    this.targets = ports
    for (const socket of this.#open) socket.destroy()
  }

  async stop(): Promise<void> {
    this.use([])
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  #take(client: Socket, ports: number[]): void {
    const [port, ...others] = ports
    this.#keep(client)
    if (port === undefined) return void client.destroy()
    const target = connect(port, '127.0.0.1')
    target.once('error', () => this.#take(client, others))
    target.once('connect', () => {
      target.removeAllListeners('error')
      this.#keep(target)
      client.once('close', () => target.destroy())
      target.once('close', () => client.destroy())
      client.pipe(target).pipe(client)
    })
  }

  #keep(socket: Socket): void {
    if (this.#open.has(socket)) return
    this.#open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => this.#open.delete(socket))
  }
}
