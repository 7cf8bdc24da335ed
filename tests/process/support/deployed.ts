import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { freePort } from '#tests/support/free_port'

const ROOT = join(import.meta.dirname, '../../..')

/** Stands for `systemctl restart`: ends the process of this name and starts it from the current release. */
const RESTART = `#!/bin/sh
cd "$ROOT"
if [ -f "$1.pid" ]; then
  kill "$(cat "$1.pid")" 2>/dev/null
  while kill -0 "$(cat "$1.pid")" 2>/dev/null; do sleep 0.1; done
fi
set -a
. ./env
. "./$1.env"
cd current
nohup node bin/server.js >>"$ROOT/$1.log" 2>&1 &
echo $! >"$ROOT/$1.pid"
basename "$(pwd -P)" >>"$ROOT/$1.history"
`

const FAILING = 'process.exit(1)'
const SERVING = `import { createServer } from 'node:http'
createServer((_, answer) => answer.end()).listen(Number(process.env.PORT), '127.0.0.1')
`

/** A server of its own in a temporary folder, for `bin/deploy`. */
export class Deployed {
  private constructor(
    readonly root: string,
    readonly urls: string[]
  ) {}

  static async prepare(env: Record<string, string>, names: string[]): Promise<Deployed> {
    const root = await mkdtemp(join(tmpdir(), 'nexus-deploy-'))
    const urls: string[] = []
    for (const name of names) {
      const port = await freePort()
      urls.push(`http://127.0.0.1:${port}`)
      await writeFile(join(root, `${name}.env`), `PORT=${port}\n`)
    }
    const lines = names.map((name, index) => `${name} ${urls[index]}\n`)
    await writeFile(join(root, 'processes'), lines.join(''))
    const settings = Object.entries({ PORT: '3333', ...env })
    const file = settings.map(([name, value]) => `${name}='${value}'\n`).join('')
    await writeFile(join(root, 'env'), file)
    await writeFile(join(root, 'restart'), RESTART)
    await chmod(join(root, 'restart'), 0o755)
    return new Deployed(root, urls)
  }

  /** The product as a build elsewhere would hand it over; the packages are those of the checkout. */
  async build(): Promise<string> {
    const folder = await this.#folder()
    await cp(join(ROOT, 'build'), folder, { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    return folder
  }

  /** Starts and migrates in a moment, or does not: for what is about releases and not about the product. */
  async standIn(fails: { server?: boolean; migration?: boolean } = {}): Promise<string> {
    const folder = await this.#folder()
    await mkdir(join(folder, 'bin'), { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await writeFile(join(folder, 'bin/server.js'), fails.server ? FAILING : SERVING)
    await writeFile(join(folder, 'bin/migrate.js'), fails.migration ? FAILING : '')
    return folder
  }

  async #folder() {
    await mkdir(join(this.root, 'built'), { recursive: true })
    return mkdtemp(join(this.root, 'built', 'release-'))
  }

  /** `readySeconds` is how long it waits for a process. */
  deploy(args: string[], readySeconds = 20): Promise<{ code: number; output: string }> {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ROOT: this.root,
      RESTART: join(this.root, 'restart'),
      READY_SECONDS: String(readySeconds),
    }
    return new Promise((resolve) => {
      const command = join(ROOT, 'bin/deploy')
      execFile(command, ['--root', this.root, ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr })
      })
    })
  }

  async current(): Promise<string> {
    return basename(await readlink(join(this.root, 'current')))
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true })
  }
}
