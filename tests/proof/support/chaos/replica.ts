import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { BUILD, pinnedNode } from './launcher.mjs'

const READY_WITHIN_MS = 90_000

const alive = new Set<ChildProcess>()

// Nothing we started may outlive us, whatever ends us.
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** One process of the built product; killed and started again it keeps its environment and its log. */
export class Replica {
  /** How often it was ready, the first time included. */
  starts = 0
  /** How it last ended without being told to; null while all is well. */
  accident: string | null = null
  #child: ChildProcess | null = null
  #wanted = false

  constructor(
    readonly name: string,
    private readonly env: Record<string, string>,
    private readonly log: string
  ) {}

  /** Resolves when it is ready. A process that gives up while starting is started again, as a supervisor would. */
  async start(): Promise<void> {
    this.#wanted = true
    const deadline = performance.now() + READY_WITHIN_MS
    while (this.#wanted) {
      if (await this.#launch()) return
      if (performance.now() > deadline) {
        throw new Error(`${this.name} did not get ready, see ${this.log}`)
      }
    }
  }

  /** SIGKILL; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#wanted = false
    const child = this.#child
    if (!child || hasEnded(child)) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  /** SIGTERM, and SIGKILL when that is not enough. */
  async stop(): Promise<void> {
    this.#wanted = false
    const child = this.#child
    if (!child || hasEnded(child)) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 12_000)
    await gone
    clearTimeout(timer)
  }

  /** True once it is ready, false when it ended before. */
  #launch(): Promise<boolean> {
    const output = openSync(this.log, 'a', 0o600)
    const child = spawn(pinnedNode(), ['bin/server.js'], {
      cwd: BUILD,
      env: this.env,
      stdio: ['ignore', output, output, 'ipc'],
    })
    closeSync(output)
    this.#child = child
    alive.add(child)
    let isReady = false
    return new Promise((resolve) => {
      child.on('message', (message: { type?: string }) => {
        if (message.type !== 'ready') return
        isReady = true
        this.starts += 1
        resolve(true)
      })
      child.once('error', () => resolve(false))
      child.once('exit', (code, signal) => {
        alive.delete(child)
        if (this.#wanted && isReady) {
          this.accident = `${this.name} ended by itself (${code ?? signal})`
        }
        resolve(false)
      })
    })
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
