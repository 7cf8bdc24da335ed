import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '#tests/support/eventually'
import { freePort } from '#tests/support/free_port'
import { ProcessGroup } from '#tests/support/process_group'

/** A real Redis on a free port, without persistence. */
export class RedisServer {
  #process: ProcessGroup | null = null

  private constructor(
    readonly port: number,
    private directory: string
  ) {}

  /** Throws one sentence when `redis-server` is not installed. */
  static async start(): Promise<RedisServer> {
    requireBinary()
    const server = new RedisServer(await freePort(), await mkdtemp(join(tmpdir(), 'nexus-redis-')))
    await server.up()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Starts it, also again after `kill()`; it is empty then. */
  async up(): Promise<void> {
    if (this.#process) return
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.directory]
    this.#process = new ProcessGroup(
      'redis-server',
      [...options, '--save', '', '--appendonly', 'no'],
      { cwd: this.directory, env: process.env }
    )
    await eventually('Redis answers', async () => (await this.command('PING')) === '+PONG', {
      within: 10_000,
    })
  }

  async flush(): Promise<void> {
    await this.command('FLUSHALL')
  }

  /** SIGKILL: clients see their connections reset. */
  async kill(): Promise<void> {
    this.#process?.kill()
    await this.#process?.ended
    this.#process = null
  }

  async stop(): Promise<void> {
    await this.kill()
    await rm(this.directory, { recursive: true, force: true })
  }

  /** One command without arguments; gives the first line of the answer. */
  command(name: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(`${name}\r\n`))
      socket.setTimeout(2000, () => socket.destroy(new Error(`Redis did not answer ${name}.`)))
      socket.once('error', reject)
      socket.once('data', (answer) => {
        resolve(answer.toString().split('\r\n')[0])
        socket.destroy()
      })
    })
  }
}

function requireBinary(): void {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
  } catch {
    throw new Error('redis-server is missing: install Redis 7 or later (apt install redis-server).')
  }
}
