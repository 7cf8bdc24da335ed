import type { HttpContext } from '@adonisjs/core/http'
import { openStreams } from '#app/realtime/open_streams'
import { versionConflict } from '#app/shared/http/problem'
import { changeRetention } from '#app/tenancy/actions/change_retention'
import { limitsOf } from '#app/tenancy/queries/limits_of'
import { retentionOf } from '#app/tenancy/queries/retention_of'
import { allUsage } from '#app/tenancy/queries/usage'
import { transformLimits } from '#app/tenancy/transformers/limits_transformer'
import { changeRetentionValidator } from '#app/tenancy/validators/limits_validator'

export default class LimitsController {
  async show({ access }: HttpContext) {
    return { data: await this.#current(access.tenantId) }
  }

  async update({ request, access }: HttpContext) {
    const input = await request.validateUsing(changeRetentionValidator)
    const result = await changeRetention({ ...input, userId: access.userId })
    const current = await this.#current(access.tenantId)
    if (result === 'stale') throw versionConflict(current)
    return { data: current }
  }

  async #current(tenantId: string) {
    const [limits, retention, counted] = await Promise.all([limitsOf(), retentionOf(), allUsage()])
    const liveStreams = openStreams.count(tenantId)
    return transformLimits({ limits, retention, usage: { ...counted, liveStreams } })
  }
}
