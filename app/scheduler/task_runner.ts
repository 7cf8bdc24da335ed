import type { TaskDeclaration } from '#app/scheduler/contracts/task'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { correlate, log } from '#app/shared/correlation'
import { schedulerRows } from '#app/tenancy/system/scheduler_rows'

/** Begins the tasks that are due, each once at a time, and writes down what became of them. */
export class TaskRunner {
  readonly #running = new Map<string, Promise<void>>()

  async prepare() {
    await schedulerRows.addTasks([...registry.tasks.keys()], clock.now().toJSDate())
  }

  async beginDue(signal: AbortSignal) {
    const now = clock.now()
    const rows = new Map((await schedulerRows.tasks()).map((row) => [row.name, row]))
    for (const task of registry.tasks.values()) {
      const nextAt = rows.get(task.name)?.nextAt
      if (!nextAt || nextAt > now.toJSDate() || this.#running.has(task.name)) continue
      const after = now.plus({ minutes: task.everyMinutes }).toJSDate()
      if (!(await schedulerRows.beginTask(task.name, now.toJSDate(), after))) continue
      const run = this.#run(task, signal).finally(() => this.#running.delete(task.name))
      this.#running.set(task.name, run)
    }
  }

  /** Resolves when no task runs any more. */
  async ended() {
    await Promise.allSettled(this.#running.values())
  }

  async #run({ name, run }: TaskDeclaration, signal: AbortSignal) {
    await correlate({ requestId: `task:${name}`, fields: { task: name } }, async () => {
      let reason: string | null = null
      try {
        const { default: handle } = await run()
        await handle({ signal })
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error)
        log().error({ err: error }, 'a task failed')
      }
      try {
        await schedulerRows.endTask(name, clock.now().toJSDate(), reason)
      } catch (error) {
        log().error({ err: error }, 'the outcome of a task could not be written')
      }
    })
  }
}
