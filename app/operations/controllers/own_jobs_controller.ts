import type { HttpContext } from '@adonisjs/core/http'
import { findJob } from '#app/jobs/queries/find_job'
import { transformJob } from '#app/operations/transformers/job_transformer'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'

/** A job for who started it, so that its progress survives a reload. */
export default class OwnJobsController {
  async show(ctx: HttpContext) {
    const job = await findJob(idParam(ctx))
    if (job?.actorId !== ctx.access.userId) throw notFound()
    return { data: transformJob(job) }
  }
}
