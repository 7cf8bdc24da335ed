import type { HttpContext } from '@adonisjs/core/http'
import { runSchedule } from '#app/jobs/actions/run_schedule'
import { listSchedules } from '#app/jobs/queries/list_schedules'
import { transformSchedule } from '#app/operations/transformers/schedule_transformer'
import { SCHEDULE_LISTING } from '#app/operations/validators/job_listing'
import { pageOf, readListing } from '#app/shared/http/listing'
import { notFound } from '#app/shared/http/problem'

export default class SchedulesController {
  async index(ctx: HttpContext) {
    const { limit, cursor } = await readListing(ctx, SCHEDULE_LISTING)
    const rows = await listSchedules({ limit, after: cursor?.[0] ?? null })
    const { data, meta } = pageOf(rows, limit, ({ name }) => [name])
    return { data: data.map(transformSchedule), meta }
  }

  async run(ctx: HttpContext) {
    const name = String(ctx.params.name)
    const result = await runSchedule({ name, actorId: ctx.access.userId })
    if (result.kind === 'unknown_schedule') throw notFound()
    return ctx.response.accepted({ data: { jobId: result.jobId } })
  }
}
