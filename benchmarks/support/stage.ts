import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { Child, type ChildOptions } from './child.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A folder for CPU profiles of the product; absent: none are taken. */
const PROFILE = process.env.BENCH_PROFILE

/** The parts of `demo.json` that benchmarks use. */
export interface Demo {
  organizations: {
    id: string
    tenants: {
      id: string
      slug: string
      services: { id: string; durationMinutes: number }[]
      professionals: { id: string }[]
      channels: { id: string; provider: string; key: string; webhookUrl: string; secret: string }[]
    }[]
    accounts: {
      email: string
      password: string
      role: string
      tenantIds: string[]
      token: string
    }[]
  }[]
}

/** What a benchmark plays on: processes it starts and the database, all of which end with it. */
export class Stage {
  readonly dataDir = process.env.DATA_DIR ?? ''
  readonly #children: Child[] = []
  #admin: pg.Pool | undefined

  /** A superuser's pool, for seeding rows and for yardsticks' tables. */
  get admin() {
    return (this.#admin ??= new pg.Pool({ connectionString: process.env.BENCH_ADMIN_URL, max: 4 }))
  }

  /** The built product in a process of its own, with the demo. */
  async product(env: NodeJS.ProcessEnv = {}, options: Partial<ChildOptions> = {}) {
    return this.keep(
      await Child.start(join('bin', 'server.js'), {
        cwd: join(ROOT, 'build'),
        log: join(this.dataDir, 'nexus.log'),
        env: {
          RUN_WORKER: 'false',
          NEXUS_DEMO: 'true',
          API_REQUESTS_PER_MINUTE: '100000000',
          ...env,
        },
        execArgv: PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`] : [],
        ...options,
      })
    )
  }

  /** A file of `benchmarks/yardsticks`. */
  async yardstick(name: string, env: NodeJS.ProcessEnv = {}) {
    return this.keep(
      await Child.start(join(ROOT, 'benchmarks', 'yardsticks', `${name}.mjs`), {
        cwd: ROOT,
        log: join(this.dataDir, `${name}.log`),
        env,
      })
    )
  }

  /** A file of `benchmarks/inside`, which has the application within its own process. */
  async inside(name: string, env: NodeJS.ProcessEnv = {}) {
    return this.keep(
      await Child.start(join(ROOT, 'benchmarks', 'inside', `${name}.ts`), {
        cwd: ROOT,
        log: join(this.dataDir, `${name}.log`),
        env,
        execArgv: ['--import=@poppinss/ts-exec'],
      })
    )
  }

  keep(child: Child) {
    this.#children.push(child)
    return child
  }

  async demo(): Promise<Demo> {
    return JSON.parse(await readFile(join(this.dataDir, 'demo.json'), 'utf8')) as Demo
  }

  async close() {
    for (const child of this.#children.reverse()) await child.stop()
    await this.#admin?.end()
  }
}
