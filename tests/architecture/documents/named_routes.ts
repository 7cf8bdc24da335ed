import router from '@adonisjs/core/services/router'
import type { Document } from '#tests/architecture/documents/documents'

const METHODS = 'GET|POST|PUT|PATCH|DELETE'
const CALL = new RegExp(`^((?:${METHODS})) (/[^\\s?]*)`)
const ADDRESS = /^(\/(?:api\/v1|health|metrics|branding|webhooks|widget|t)\/[^\s?]*)/

/** `GET /leads/{id}` and addresses such as `/api/v1/leads`, as a document names them. */
export const namedRoutes = ({ spans }: Document): string[] =>
  spans.flatMap((span) => {
    const call = CALL.exec(span)
    if (call) return [`${call[1]} ${call[2]}`]
    const address = ADDRESS.exec(span)
    return address ? [`* ${address[1]}`] : []
  })

/** Whether a route is there; paths of the API may stand without `/api/v1`, the method may be `*`. */
export function knownRoutes(): (named: string) => boolean {
  if (!router.commited) router.commit()
  const routes = (router.toJSON().root ?? []).flatMap(({ pattern, methods }) =>
    methods.map((method) => ({ method, path: plain(pattern) }))
  )
  return (named) => {
    const [wanted = '', address = ''] = named.split(' ')
    const path = plain(address)
    return routes.some(
      (route) =>
        (wanted === '*' || wanted === route.method) &&
        [path, `/api/v1${path}`].some((one) => matches(one, route.path, wanted === '*'))
    )
  }
}

/** Parameters become `*`. */
const plain = (path: string) =>
  path
    .replaceAll(/\{[^}]*\}/g, '*')
    .replaceAll(/:[^/]+/g, '*')
    .replace(/\/$/, '')

/** An address without a method may be the beginning of others. */
function matches(named: string, route: string, begins: boolean): boolean {
  const [left, right] = [named.split('/'), route.split('/')]
  return (
    (left.length === right.length || (begins && left.length < right.length)) &&
    left.every((part, index) => part === right[index] || right[index] === '*')
  )
}
