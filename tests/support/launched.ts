import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const READY = /^Nexus is ready at (\S+)$/m

/** A caller's environment: nothing of the test run's own databases and ports reaches it. */
function cleanEnvironment() {
  const env = { ...process.env }
  for (const name of Object.keys(env)) {
    if (/^(DATABASE_|TEST_|npm_|NODE_ENV|PORT|HOST|APP_|DATA_DIR|REDIS_URL)/.test(name))
      delete env[name]
  }
  return env
}

export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'nexus-process-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** A quickstart under test; `output` is all it has printed so far. */
export class Launched {
  output = ''

  private constructor(
    readonly process: ChildProcess,
    readonly dataDir: string
  ) {
    const collect = (chunk: Buffer) => (this.output += chunk.toString())
    process.stdout?.on('data', collect)
    process.stderr?.on('data', collect)
  }

  static start(dataDir: string, flags: string[] = ['--port', '0']) {
    const args = ['run', '--silent', 'quickstart', '--', '--data-dir', dataDir, ...flags]
    const child = spawn('npm', args, { cwd: ROOT, env: cleanEnvironment(), detached: true })
    return new Launched(child, dataDir)
  }

  /** The URL once it is ready, or null when it ended before. */
  async ready(): Promise<string | null> {
    while (!READY.test(this.output)) {
      if (this.process.exitCode !== null || this.process.signalCode !== null) return null
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return READY.exec(this.output)?.[1] ?? null
  }

  async ended(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await once(this.process, 'exit')
    }
    return this.process.exitCode
  }

  async stop() {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      this.process.kill('SIGINT')
      await this.ended()
    }
  }

  killGroup(signal: NodeJS.Signals) {
    if (this.process.pid) process.kill(-this.process.pid, signal)
  }

  /** Process ids of the launcher, the server and PostgreSQL, as they are written down. */
  async pids() {
    const lock = JSON.parse(await readFile(join(this.dataDir, 'nexus.lock'), 'utf8')) as {
      launcher: { pid: number }
      server: { pid: number }
    }
    const data = join(this.dataDir, 'postgres', 'data', 'postmaster.pid')
    const postgres = Number((await readFile(data, 'utf8')).split('\n')[0])
    return { launcher: lock.launcher.pid, server: lock.server.pid, postgres }
  }
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
