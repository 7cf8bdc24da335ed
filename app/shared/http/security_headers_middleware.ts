import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { servedOverTls } from '#config/app'

/**
 * For every answer, whoever gives it: an answer that is no page runs, shows and frames nothing, is kept by nobody and
 * read by no other site. Pages have a policy of their own (`config/shield.ts`), and what other sites may read says so
 * itself.
 */
const HEADERS = new Map([
  [
    'content-security-policy',
    `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  ],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  [
    'permissions-policy',
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  ],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
])

const OVER_TLS = 'max-age=31536000; includeSubDomains'

/** Built files have names that change with their content; everything else may be somebody's own. */
const MAY_BE_KEPT = /^\/assets\//

export default class SecurityHeadersMiddleware {
  /** Set on the bare response, so that streams and answers of other libraries carry them as well. */
  handle({ request, response: { response } }: HttpContext, next: NextFn) {
    response.setHeaders(HEADERS)
    if (!MAY_BE_KEPT.test(request.url())) response.setHeader('cache-control', 'no-store')
    if (servedOverTls || request.secure()) {
      response.setHeader('strict-transport-security', OVER_TLS)
    }
    return next()
  }
}
