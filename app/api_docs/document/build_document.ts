import { describeOperation, type DescribedRoute } from '#app/api_docs/document/describe_operation'
import { INTRODUCTION } from '#app/api_docs/document/introduction'
import { NamedSchemas } from '#app/api_docs/document/named_schemas'

const header = (type: string, description: string) => ({ description, schema: { type } })

const HEADERS = {
  'X-Request-Id': header('string', 'Names this request in logs and in the audit trail'),
  'RateLimit-Limit': header('integer', 'Requests that a minute allows this token or session'),
  'RateLimit-Remaining': header('integer', 'Requests that may still come at once'),
  'RateLimit-Reset': header('integer', 'Seconds until all of them may come again'),
  'Retry-After': header('integer', 'Seconds until the next try may succeed'),
  'Idempotent-Replayed': header('string', '`true` where the answer is that of an earlier request'),
}

const SECURITY = {
  bearer: { type: 'http', scheme: 'bearer', description: 'From signing in, personal, or service' },
  adminToken: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Admin-Token',
    description: 'Of the organization, beside the bearer token',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'nexus_session', description: 'Of our own pages' },
}

export interface OpenApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  tags: { name: string }[]
  paths: Record<string, Record<string, Record<string, unknown>>>
  components: Record<string, Record<string, unknown>>
}

/** OpenAPI 3.1 of these routes, in the order in which they are mounted. */
export function buildDocument(routes: readonly DescribedRoute[], version: string): OpenApiDocument {
  const schemas = new NamedSchemas()
  const paths: OpenApiDocument['paths'] = {}
  for (const described of routes) {
    const { method, pattern } = described.route
    const path = pattern.replaceAll(/:(\w+)/g, '{$1}')
    const operation = schemas.take(describeOperation(described)) as Record<string, unknown>
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Nexus', version, description: INTRODUCTION },
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...schemas.all].sort(([a], [b]) => a.localeCompare(b))),
      headers: HEADERS,
      securitySchemes: SECURITY,
    },
  }
}
