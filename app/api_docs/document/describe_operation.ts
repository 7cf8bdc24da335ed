import type { Operation } from '#app/api_docs/contracts/operation'
import type { JsonSchema } from '#app/api_docs/contracts/schema'
import type { ApiRoute } from '#app/api_docs/document/mounted_routes'
import { parametersOf } from '#app/api_docs/document/parameters'
import { responsesOf } from '#app/api_docs/document/responses'
import { sampleOf } from '#app/api_docs/document/sample'

export interface DescribedRoute {
  route: ApiRoute
  tag: string
  operation: Operation
}

export function describeOperation({ route, tag, operation }: DescribedRoute) {
  const { guards } = route
  const permission = guards.get('can') ?? guards.get('platform')
  const module = (guards.get('module') as { id: string } | undefined)?.id
  const notes = [
    operation.description,
    permission && `Permission: \`${String(permission)}\`.`,
    guards.has('adminToken') && 'With a bearer token it asks for `X-Admin-Token` as well.',
    guards.has('person') && 'API tokens may not: it asks for a session or a token from signing in.',
    module && `Of the module \`${module}\`: 404 where that is off.`,
  ].filter(Boolean)
  return {
    tags: [tag],
    operationId: route.name,
    summary: operation.summary,
    ...(notes.length > 0 && { description: notes.join('\n\n') }),
    ...(permission ? { 'x-permission': permission } : {}),
    ...(module ? { 'x-module': module } : {}),
    parameters: parametersOf(route, operation),
    ...(operation.takes && { requestBody: bodyOf(operation.takes.toJSONSchema()) }),
    responses: responsesOf(route, operation),
    security: securityOf(guards),
  }
}

function bodyOf(schema: object) {
  const loose = withoutRefusals(schema) as JsonSchema
  return {
    required: ((loose.required ?? []) as string[]).length > 0,
    content: { 'application/json': { schema: loose, example: sampleOf(loose) } },
  }
}

/** Members that nobody knows are ignored, not refused. */
function withoutRefusals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRefusals)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, member]) => !(key === 'additionalProperties' && member === false))
    .filter(([key, member]) => !(key === 'required' && Array.isArray(member) && !member.length))
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutRefusals(member)]))
}

function securityOf(guards: ApiRoute['guards']) {
  if (!guards.has('signedIn')) return []
  const bearer = guards.has('adminToken') ? { bearer: [], adminToken: [] } : { bearer: [] }
  return [bearer, { session: [] }]
}
