import type { Rule } from '#app/module_system/validation/problem'
import { cronProblem } from '#app/scheduler/cron'

/** A schedule says when, in five fields, and which job of its owner. */
export const schedules: Rule = ({ domains, modules }) =>
  [...domains, ...modules.map(({ manifest }) => manifest)].flatMap((owner) => {
    const jobs = new Set<string>((owner.jobs ?? []).map(({ name }) => name))
    return (owner.schedules ?? []).flatMap(({ name, cron, job }) => {
      const reasons: string[] = []
      const problem = cronProblem(cron)
      if (problem) reasons.push(`"${name}" has no valid cron expression: ${problem}`)
      if (!jobs.has(job))
        reasons.push(`"${name}" runs the job "${job}", which "${owner.id}" has not`)
      return reasons.map((reason) => ({ module: owner.id, field: 'schedules', reason }))
    })
  })
