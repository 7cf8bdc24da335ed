import type { Group } from '@japa/runner/core'
import { DateTime } from 'luxon'
import type { JobDeclaration } from '#app/jobs/contracts/declaration'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { TestJobs } from '#tests/functional/jobs/support/test_jobs'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

interface ScheduleJob {
  id: string
  tick: string
  state: string
}

/** The world at a fixed moment, with schedules and tasks that only the test knows. */
export class SchedulerCase {
  readonly jobs = new TestJobs()
  world!: World
  readonly #schedules: string[] = []
  readonly #kernelTasks = new Map(registry.tasks)

  constructor(group: Group) {
    group.each.setup(async () => {
      this.world = await createWorld()
      registry.tasks.clear()
      return () => this.#tidy()
    })
  }

  at(iso: string) {
    clock.freeze(DateTime.fromISO(iso, { zone: 'utc' }))
  }

  /** A schedule whose runs are written down by the returned list. */
  schedule(
    name: string,
    cron: string,
    moduleId: string | null = null,
    job: Partial<JobDeclaration> = {}
  ) {
    const runs = this.jobs.recorded(`${name}_job`, { ...job, moduleId: moduleId ?? undefined })
    registry.schedules.set(name, {
      name: name as `${string}.${string}`,
      cron,
      job: `${name}_job` as `${string}.${string}`,
      moduleId,
    })
    this.#schedules.push(name)
    return runs
  }

  task(name: string, everyMinutes: number, run: () => Promise<void>) {
    registry.tasks.set(name, { name, everyMinutes, run: async () => ({ default: run }) })
  }

  /** The jobs of a schedule in one tenant, by tick. */
  jobsOf(tenantId: string, schedule: string) {
    return rowsOf(tenantId).rows<ScheduleJob>(
      `select id, data->>'tick' as tick, state from jobs where schedule = ? order by id`,
      [schedule]
    )
  }

  async ticksOf(tenantId: string, schedule: string) {
    return (await this.jobsOf(tenantId, schedule)).map(({ tick }) => tick)
  }

  #tidy() {
    clock.release()
    this.jobs.forget()
    for (const name of this.#schedules.splice(0)) registry.schedules.delete(name)
    registry.tasks.clear()
    for (const [name, task] of this.#kernelTasks) registry.tasks.set(name, task)
  }
}
