import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** The widget lives on the customers' own sites. There are no cookies, so any site may ask. */
export function openToAllSites({ response }: HttpContext, next: NextFn) {
  response.header('access-control-allow-origin', '*')
  response.header('cross-origin-resource-policy', 'cross-origin')
  response.header('access-control-allow-methods', 'GET, POST, OPTIONS')
  response.header('access-control-allow-headers', 'authorization, content-type')
  response.header('access-control-expose-headers', 'retry-after, x-request-id')
  response.header('access-control-max-age', '600')
  return next()
}
