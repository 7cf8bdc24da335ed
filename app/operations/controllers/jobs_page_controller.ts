import type { HttpContext } from '@adonisjs/core/http'
import { jobKinds } from '#app/jobs/queries/job_kinds'

export default class JobsPageController {
  async show({ inertia }: HttpContext) {
    return inertia.render('settings/jobs', { kinds: await jobKinds() })
  }
}
