import type { HttpContext } from '@adonisjs/core/http'

/** For pages whose address is a secret: nobody keeps them, and no page that they lead to is told where it came from. */
export function hideToken({ response }: HttpContext) {
  response.header('cache-control', 'no-store')
  response.header('referrer-policy', 'no-referrer')
}
