import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventually } from '#tests/support/eventually'
import { freePort } from '#tests/support/free_port'
import { ProcessGroup } from '#tests/support/process_group'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What the build and the commands read. */
const NEEDED = [
  'adonisrc.ts',
  'ace.js',
  'app',
  'bin',
  'commands',
  'config',
  'database',
  'modules',
  'package-lock.json',
  'package.json',
  'providers',
  'resources',
  'start',
  'tsconfig.json',
  'vite.config.ts',
]

export interface Serving {
  url: string
  group: ProcessGroup
}

/** A copy of the checkout in a folder of its own, built with module packages beside it. */
export class BuiltCopy {
  private constructor(
    /** Packages are laid beside the copy, in `packages`. */
    readonly folder: string,
    readonly root: string
  ) {}

  /** `also` names further files and folders, such as the tests. */
  static async make(also: readonly string[] = []): Promise<BuiltCopy> {
    const folder = await mkdtemp(join(tmpdir(), 'nexus-package-'))
    const root = join(folder, 'nexus')
    await mkdir(join(folder, 'packages'))
    await mkdir(join(folder, 'data'))
    const isWanted = (path: string) => !/\/modules\/[^/]+\/tests(\/|$)|\/bin\/test\.ts$/.test(path)
    const filter = also.includes('tests') ? undefined : isWanted
    for (const name of [...NEEDED, ...also])
      await cp(join(ROOT, name), join(root, name), { recursive: true, filter })
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
    return new BuiltCopy(folder, root)
  }

  addPackage = (source: string, name: string) =>
    cp(source, join(this.folder, 'packages', name), { recursive: true })

  build = (packages: string) => this.ace(['build'], { MODULE_PACKAGES: packages })

  ace = (args: string[], env: Record<string, string> = {}) => this.run(['ace.js', ...args], env)

  /** A script of Node.js in the copy; its output, or an error with it. */
  async run(args: string[], env: Record<string, string> = {}): Promise<string> {
    const group = new ProcessGroup(process.execPath, args, {
      cwd: this.root,
      env: { ...process.env, NODE_ENV: 'production', TEST_COUNTS_FILE: '', ...env },
    })
    const { code } = await group.ended
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${group.output}`)
    return group.output
  }

  /** Starts what was built, on the test's own database, and waits until it serves. */
  async serve(env: Record<string, string>): Promise<Serving> {
    const { group, url } = await this.start(env)
    await eventually(
      'the server is ready',
      async () => {
        if (!group.signal(0)) throw new Error(group.output)
        return (await fetch(`${url}/health/readiness`)).ok
      },
      { within: 30_000, every: 100 }
    )
    return { group, url }
  }

  async start(env: Record<string, string>): Promise<Serving> {
    const port = await freePort()
    const group = new ProcessGroup(process.execPath, ['bin/server.js'], {
      cwd: join(this.root, 'build'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: join(this.folder, 'data'),
        RUN_WORKER: 'true',
        AGENT_DEBOUNCE_MS: '100',
        ...env,
      },
    })
    return { group, url: `http://127.0.0.1:${port}` }
  }

  remove = () => rm(this.folder, { recursive: true, force: true })
}
