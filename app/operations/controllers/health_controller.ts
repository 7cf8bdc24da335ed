import type { HttpContext } from '@adonisjs/core/http'
import { readiness } from '#app/operations/readiness'

export default class HealthController {
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
