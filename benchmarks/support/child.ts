import { fork, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { once } from 'node:events'

const alive = new Set<ChildProcess>()

// Nothing we started may outlive us, whatever ends us.
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

export interface ChildOptions {
  cwd: string
  env?: NodeJS.ProcessEnv
  log: string
  execArgv?: string[]
  args?: string[]
}

/** A process that is measured: it tells by message when it is ready, and at which address. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    /** Milliseconds from its start to its readiness. */
    readonly startedIn: number
  ) {}

  static async start(file: string, { cwd, env, log, execArgv = [], args = [] }: ChildOptions) {
    const since = performance.now()
    const output = openSync(log, 'a', 0o600)
    const child = fork(file, args, {
      cwd,
      env: { ...process.env, ...env },
      execArgv,
      stdio: ['ignore', output, output, 'ipc'],
    })
    closeSync(output)
    alive.add(child)
    child.once('exit', () => alive.delete(child))
    const url = await new Promise<string>((resolve, reject) => {
      child.on('message', (message: { type?: string; url?: string; message?: string }) => {
        if (message.type === 'ready') resolve(message.url ?? '')
        if (message.type === 'failed') reject(new Error(message.message))
      })
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}; see ${log}`)))
    })
    return new Child(child, url, performance.now() - since)
  }

  /** Asks the process for something and waits for its answer of the same kind. */
  async ask<Answer>(type: string, details: object = {}): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => {
      const onExit = () => reject(new Error(`the process ended while it was asked for ${type}`))
      const onMessage = (message: { type?: string; message?: string }) => {
        if (message.type !== type && message.type !== 'failed') return
        this.process.off('message', onMessage).off('exit', onExit)
        if (message.type === 'failed') reject(new Error(message.message))
        else resolve(message as Answer)
      }
      this.process.on('message', onMessage).once('exit', onExit)
    })
    this.process.send({ type, ...details })
    return answer
  }

  /** Memory in megabytes: `VmHWM` is the peak, `VmRSS` what it holds now. Null where the system does not tell. */
  async memory(kind: 'VmHWM' | 'VmRSS'): Promise<number | null> {
    const status = await readFile(`/proc/${this.process.pid}/status`, 'utf8').catch(() => '')
    const kilobytes = new RegExp(`^${kind}:\\s+(\\d+)`, 'm').exec(status)?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  }

  /** Processor time it has used so far, in milliseconds; 0 where the system does not tell. */
  async processorMs(): Promise<number> {
    const stat = await readFile(`/proc/${this.process.pid}/stat`, 'utf8').catch(() => '')
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
    return (Number(user ?? 0) + Number(system ?? 0)) * 10
  }

  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    const ended = once(this.process, 'exit')
    this.process.kill('SIGTERM')
    const patience = setTimeout(() => this.process.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(patience)
  }
}
