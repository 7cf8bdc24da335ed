import router from '@adonisjs/core/services/router'

export interface WalkedRoute {
  method: string
  pattern: string
  /** `GET /api/v1/contacts/:id` */
  key: string
  params: string[]
}

/** Every route of the running product, from its own router. */
export function routeTable(): WalkedRoute[] {
  if (!router.commited) router.commit()
  return (router.toJSON().root ?? []).flatMap(({ pattern, methods }) =>
    methods
      .filter((method) => method !== 'HEAD')
      .map((method) => ({
        method,
        pattern,
        key: `${method} ${pattern}`,
        params: [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name),
      }))
  )
}

/** Behind sign-in and in a tenant: the API and the pages. */
export const isInside = ({ pattern }: WalkedRoute): boolean =>
  /^\/(api\/v1|t\/:tenant)\//.test(pattern)
