import type { JobDeclaration, JobHandler, Lane } from '#app/jobs/contracts/declaration'
import { enqueue, type NewJob } from '#app/jobs/enqueue'
import { registry } from '#app/module_system/registry'
import { select, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { rowsOf } from '#tests/support/rows'

export interface JobRow {
  id: string
  state: string
  attempts: number
  lastError: string | null
  waits: number
}

interface Kind extends Partial<Pick<JobDeclaration, 'v' | 'attempts' | 'timeoutSeconds'>> {
  lane?: Lane
  moduleId?: string
}

/** Kinds of jobs that only the test knows; `forget` takes them out of the registry again. */
export class TestJobs {
  readonly #names = new Set<string>()

  declare(name: string, handler: JobHandler, { moduleId, ...kind }: Kind = {}) {
    this.#names.add(name)
    registry.jobs.set(name, {
      name,
      lane: 'default',
      attempts: 3,
      ...kind,
      moduleId: moduleId ?? null,
      handler: async () => ({ default: handler }),
    })
  }

  /** A kind whose runs are written down in the returned list, by the `n` in their data. */
  recorded(name: string, kind: Kind = {}): number[] {
    const runs: number[] = []
    this.declare(name, async ({ data }) => void runs.push(Number(data.n ?? 0)), kind)
    return runs
  }

  forget() {
    for (const name of this.#names) registry.jobs.delete(name)
    this.#names.clear()
  }
}

export function enqueueFor(tenantId: string, ...jobs: (Omit<NewJob, 'data'> & Partial<NewJob>)[]) {
  return tenancy.run(tenantId, () =>
    transaction(async (trx) => {
      const ids: (string | null)[] = []
      for (const job of jobs) ids.push(await enqueue(trx, { data: {}, ...job }))
      return ids
    })
  )
}

export async function jobsOf(tenantId: string, name: string): Promise<JobRow[]> {
  return rowsOf(tenantId).rows<JobRow>(
    `select id, state, attempts, last_error as "lastError",
       extract(epoch from run_at - now())::float as waits
     from jobs where name = ? order by id`,
    [name]
  )
}

/** Many rows at once, as a campaign would leave them. */
export function flood(tenantId: string, name: string, lane: Lane, count: number) {
  return tenancy.run(tenantId, () =>
    transaction((trx) =>
      select(
        trx,
        `insert into jobs (tenant_id, name, lane, run_at, max_attempts, created_at)
         select :tenantId, :name, :lane, now() - interval '1 minute', 3, now()
         from generate_series(1, :count)`,
        { tenantId, name, lane, count }
      )
    )
  )
}
