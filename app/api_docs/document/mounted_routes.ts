import router from '@adonisjs/core/services/router'

/** A route of the running product that programs may call. */
export interface ApiRoute {
  method: string
  /** With parameters as `:id`. */
  pattern: string
  /** `GET /api/v1/contacts/:id` */
  key: string
  name: string
  /** Names of its middleware, with what each was given. */
  guards: ReadonlyMap<string, unknown>
}

interface Guard {
  name?: string
  args?: unknown
}

const FOR_PROGRAMS = /^\/(api\/v1|widget|webhooks|health|metrics)(\/|$)/
const UNDESCRIBED = ['HEAD', 'OPTIONS']

/** From the router itself, so that nothing is documented that is not mounted, and nothing mounted is left out. */
export function mountedRoutes(): ApiRoute[] {
  if (!router.commited) router.commit()
  return (router.toJSON().root ?? [])
    .filter(({ pattern }) => FOR_PROGRAMS.test(pattern))
    .flatMap(({ pattern, methods, name, middleware }) => {
      const guards = new Map(
        ([...middleware.all()] as Guard[]).flatMap(({ name: guard, args }) =>
          guard ? [[guard, args] as const] : []
        )
      )
      return methods
        .filter((method) => !UNDESCRIBED.includes(method))
        .map((method) => {
          const key = `${method} ${pattern}`
          return { method, pattern, key, name: name ?? key, guards }
        })
    })
}
