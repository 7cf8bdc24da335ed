import { spawn, type ChildProcess } from 'node:child_process'

export interface GroupOptions {
  cwd: string
  env: NodeJS.ProcessEnv
}

const alive = new Set<ProcessGroup>()

// Nothing we started may outlive us, whatever ends us.
process.on('exit', () => {
  for (const group of alive) group.kill()
})

/** A command that leads a process group of its own, so that it can be killed with all its children. */
export class ProcessGroup {
  readonly pid: number
  /** Settles when the command itself has ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  #child: ChildProcess
  #output = ''

  constructor(command: string, args: string[], options: GroupOptions) {
    this.#child = spawn(command, args, {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    this.pid = this.#child.pid ?? 0
    alive.add(this)
    this.ended = new Promise((resolve) => {
      // A command that cannot be started ends with an error and without `exit`.
      this.#child.once('error', (error) => {
        this.#output += String(error)
        alive.delete(this)
        resolve({ code: 127, signal: null })
      })
      this.#child.once('exit', (code, signal) => {
        alive.delete(this)
        resolve({ code, signal })
      })
    })
  }

  /** Everything the command has written so far, both streams together. */
  get output(): string {
    return this.#output
  }

  /** SIGKILL to every process of the group, at once and without waiting. */
  kill(): void {
    this.signal('SIGKILL')
  }

  /** False when no process of the group is left; `0` only asks. */
  signal(signal: NodeJS.Signals | 0): boolean {
    if (!this.pid) return false
    try {
      return process.kill(-this.pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
      throw error
    }
  }
}
