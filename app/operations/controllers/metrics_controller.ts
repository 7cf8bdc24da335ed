import type { HttpContext } from '@adonisjs/core/http'
import env from '#start/env'
import { hashToken, sameSecret } from '#app/identity/token'
import { metrics } from '#app/operations/metrics/metrics'
import { notFound, unauthenticated } from '#app/shared/http/problem'

const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

export default class MetricsController {
  async show({ request, response }: HttpContext) {
    const token = env.get('METRICS_TOKEN')?.release()
    if (!token) throw notFound()
    const [, given] = /^Bearer\s+(\S+)$/i.exec(request.header('authorization') ?? '') ?? []
    if (!given || !sameSecret(hashToken(given), hashToken(token))) {
      throw unauthenticated()
    }
    return response.header('content-type', CONTENT_TYPE).send(await metrics())
  }
}
