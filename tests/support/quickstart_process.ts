import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { readDemoFile, type DemoFile } from '#tests/support/demo_file'
import { eventually } from '#tests/support/eventually'
import { ProcessGroup } from '#tests/support/process_group'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const READY = /^Nexus is ready at (http:\/\/\S+)\s*$/m

/** What a shell needs; the product's own variables must come from the test, not from around it. */
const INHERITED = ['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR']

export interface QuickstartOptions {
  dataDir: string
  /** 0 takes a free one; a restart that must keep its webhook address needs a fixed one. */
  port?: number
  flags?: string[]
  env?: Record<string, string>
  /** Milliseconds until the ready line must be there; the first start also builds the assets. */
  readyWithin?: number
}

/** The whole product, started as a user starts it. */
export class QuickstartProcess {
  private constructor(
    readonly group: ProcessGroup,
    readonly url: string,
    /** Milliseconds from the command to the ready line. */
    readonly startedIn: number,
    readonly demo: DemoFile
  ) {}

  static async start(options: QuickstartOptions): Promise<QuickstartProcess> {
    const { dataDir, port = 0, flags = [], env = {}, readyWithin = 240_000 } = options
    const since = performance.now()
    const args = ['run', 'quickstart', '--', '--port', String(port), '--data-dir', dataDir]
    const group = new ProcessGroup('npm', [...args, ...flags], {
      cwd: ROOT,
      env: { ...inheritedEnvironment(), ...env },
    })
    try {
      const url = await readyLine(group, readyWithin)
      const startedIn = Math.round(performance.now() - since)
      return new QuickstartProcess(group, url, startedIn, await readDemoFile(dataDir))
    } catch (error) {
      group.kill()
      throw error
    }
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  get output(): string {
    return this.group.output
  }

  /** Power cut: SIGKILL to npm, the server and its database; resolves when npm is gone. */
  async killGroup(): Promise<void> {
    this.group.kill()
    await this.group.ended
  }

  /** Ctrl-C. Throws when it does not end with 0 within 15 s, or leaves a child behind. */
  async stop(): Promise<void> {
    this.group.signal('SIGINT')
    const end = await Promise.race([this.group.ended, sleep(15_000, null, { ref: false })])
    if (end?.code !== 0) {
      this.group.kill()
      const how = end ? `ended with ${end.code ?? end.signal}` : 'was still running after 15 s'
      throw new Error(`The quickstart ${how} on SIGINT.\n${tail(this.output)}`)
    }
    // Dead children of children count until somebody reaps them, hence the grace.
    await eventually('no child of the quickstart is left', () => !this.group.signal(0)).catch(
      (error: Error) => {
        this.group.kill()
        throw error
      }
    )
  }
}

async function readyLine(group: ProcessGroup, within: number): Promise<string> {
  let exit: string | null = null
  void group.ended.then(({ code, signal }) => (exit = String(code ?? signal)))
  const found = await eventually(
    `the quickstart says that it is ready`,
    () => {
      const url = READY.exec(group.output)?.[1]
      return url ? { url } : exit !== null && { url: null }
    },
    { within, every: 25 }
  ).catch((error: Error) => {
    throw new Error(`${error.message}\n${tail(group.output)}`)
  })
  if (found.url) return found.url
  throw new Error(`The quickstart ended with ${exit} before it was ready.\n${tail(group.output)}`)
}

function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    INHERITED.filter((name) => process.env[name]).map((name) => [name, process.env[name]])
  )
}

function tail(output: string): string {
  return output.split('\n').slice(-40).join('\n')
}
