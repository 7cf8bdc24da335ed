import type { HttpContext } from '@adonisjs/core/http'
import { health } from '#app/operations/health/health'
import { readiness } from '#app/operations/readiness'

export default class HealthController {
  async show({ response }: HttpContext) {
    const answer = await health()
    return response.status(answer.status === 'down' ? 503 : 200).send(answer)
  }

  liveness() {
    return { status: 'alive' }
  }

  async readiness({ response }: HttpContext) {
    const { ready, checks } = await readiness()
    return response
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not_ready', checks })
  }
}
