import type { HttpContext } from '@adonisjs/core/http'
import { cancelJob } from '#app/jobs/actions/cancel_job'
import type { JobChange, JobChanged } from '#app/jobs/actions/change_state'
import { parkJob } from '#app/jobs/actions/park_job'
import { releaseJob } from '#app/jobs/actions/release_job'
import { retryJob } from '#app/jobs/actions/retry_job'
import { findJob } from '#app/jobs/queries/find_job'
import { listJobs, type JobFilters } from '#app/jobs/queries/list_jobs'
import { transformJob, transformJobDetails } from '#app/operations/transformers/job_transformer'
import { JOB_LISTING } from '#app/operations/validators/job_listing'
import { timeCursor } from '#app/shared/http/key_cursor'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound, Problem } from '#app/shared/http/problem'

/** The jobs of a tenant, for who keeps it running. */
export default class JobsController {
  async index(ctx: HttpContext) {
    const listing = await readListing<JobFilters>(ctx, JOB_LISTING)
    const { limit, cursor, filters } = listing
    const rows = await listJobs({ limit, filters, after: timeCursor(cursor) })
    const { data, meta } = pageOf(rows, limit, ({ key, id }) => [key, id])
    return { data: data.map(transformJob), meta }
  }

  async show(ctx: HttpContext) {
    const job = await findJob(idParam(ctx))
    if (!job) throw notFound()
    return { data: transformJobDetails(job) }
  }

  retry(ctx: HttpContext) {
    return change(ctx, retryJob)
  }

  park(ctx: HttpContext) {
    return change(ctx, parkJob)
  }

  release(ctx: HttpContext) {
    return change(ctx, releaseJob)
  }

  cancel(ctx: HttpContext) {
    return change(ctx, cancelJob)
  }
}

async function change(ctx: HttpContext, action: (change: JobChange) => Promise<JobChanged>) {
  const id = idParam(ctx)
  const result = await action({ id, actorId: ctx.access.userId })
  if (result.kind === 'unknown_job') throw notFound()
  if (result.kind === 'wrong_state') throw new Problem(409, 'E_JOB_STATE', { state: result.state })
  const job = await findJob(id)
  if (!job) throw notFound()
  return { data: transformJobDetails(job) }
}
