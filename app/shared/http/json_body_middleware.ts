import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Problem } from '#app/shared/http/problem'

const JSON_TYPE = /^application\/json\s*(;|$)/i

/** The API speaks JSON: a body of another kind would be taken for an empty one. */
export default class JsonBodyMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    const { headers } = request.request
    const hasBody =
      headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    if (hasBody && !JSON_TYPE.test(headers['content-type'] ?? '')) {
      throw new Problem(415, 'E_UNSUPPORTED_TYPE')
    }
    return next()
  }
}
