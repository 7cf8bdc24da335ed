import { isCron } from '#app/module_system/validation/cron'
import type { Rule } from '#app/module_system/validation/problem'

/** A schedule says when, in five fields, and which job of its module. */
export const schedules: Rule = ({ modules }) =>
  modules.flatMap(({ manifest }) => {
    const jobs = new Set<string>((manifest.jobs ?? []).map(({ name }) => name))
    return (manifest.schedules ?? []).flatMap(({ name, cron, job }) => {
      const reasons: string[] = []
      if (!isCron(cron)) reasons.push(`"${name}" has no valid cron expression: "${cron}"`)
      if (!jobs.has(job)) reasons.push(`"${name}" runs the job "${job}", which the module has not`)
      return reasons.map((reason) => ({ module: manifest.id, field: 'schedules', reason }))
    })
  })
