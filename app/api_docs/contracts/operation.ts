import type { JsonSchema, Schema } from '#app/api_docs/contracts/schema'
import type { ListingRules } from '#app/shared/http/listing'

/** A compiled validator of VineJS. */
interface Validator {
  toJSONSchema(): object
}

type Answer =
  /** `{ data: … }` */
  | { data: Schema<never>; meta?: Schema<never> }
  /** `{ data: […], meta: { nextCursor } }` */
  | { page: Schema<never>; meta?: JsonSchema }
  /** The body as it is. */
  | { body: Schema<never> }
  /** No JSON: an event stream, a text. */
  | { media: string }
  | { nothing: true }

/** What a route takes and answers. All else in the document follows from the route and its middleware. */
export interface Operation {
  /** A sentence without a full stop. */
  summary: string
  description?: string
  /** 200, or 204 for nothing, when absent. */
  status?: number
  answer: Answer
  list?: ListingRules
  query?: Validator
  /** Query parameters that a list reads besides. */
  parameters?: Readonly<Record<string, JsonSchema>>
  takes?: Validator
  /** Codes and their statuses, besides those that follow from the route. */
  problems?: Readonly<Record<string, number>>
}

export interface Operations {
  /** The heading under which they stand. */
  tag: string
  /** By method and pattern: `GET /api/v1/contacts/:id`. */
  routes: Readonly<Record<string, Operation>>
}

export const describeRoutes = (tag: string, routes: Operations['routes']): Operations => ({
  tag,
  routes,
})
