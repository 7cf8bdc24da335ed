import { join } from 'node:path'
import { eventually } from '#tests/support/eventually'
import { freePort } from '#tests/support/free_port'
import { ProcessGroup } from '#tests/support/process_group'

const ROOT = join(import.meta.dirname, '../../..')
const INHERITED = ['PATH', 'HOME', 'TMPDIR']

/** One process of the built product, started as on a server: `npm start` and an environment, no launcher. */
export class ServerNode {
  private constructor(
    readonly port: number,
    private readonly group: ProcessGroup
  ) {}

  /** Starts without waiting; `home` is the folder whose `bin/start.mjs` runs. */
  static async start(env: Record<string, string>, home = ROOT): Promise<ServerNode> {
    const port = await freePort()
    const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]))
    const group = new ProcessGroup(process.execPath, [join(home, 'bin/start.mjs')], {
      cwd: home,
      env: { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    })
    return new ServerNode(port, group)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get output(): string {
    return this.group.output
  }

  get ended() {
    return this.group.ended
  }

  async ready(within = 30_000): Promise<this> {
    const end = this.ended.then(({ code }) => code)
    await Promise.race([
      eventually(`${this.url} is ready`, () => this.#isReady(), { within }),
      end.then((code) => {
        throw new Error(`It ended with ${code}.\n${this.output}`)
      }),
    ])
    return this
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/readiness`).catch(() => null)
    return answer?.status === 200
  }

  /** Asks it to end, and answers its exit code. */
  async stop(): Promise<number | null> {
    this.group.signal('SIGTERM')
    return (await this.ended).code
  }

  async kill(): Promise<void> {
    this.group.kill()
    await this.ended
  }
}
