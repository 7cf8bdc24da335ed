import type { OpenApiDocument } from '#app/api_docs/document/build_document'

interface Operation {
  operationId?: string
  summary?: string
  tags?: string[]
  parameters?: { name: string; in: string; required: boolean; schema?: object }[]
  responses?: Record<string, { description?: string }>
  security?: Record<string, string[]>[]
}

/** What of the rules of OpenAPI 3.1 the document breaks, beyond what its schemas say by themselves. */
export function structureErrors(document: OpenApiDocument): string[] {
  const errors: string[] = []
  const must = (holds: unknown, complaint: string) => {
    if (!holds) errors.push(complaint)
  }
  must(/^3\.1\.\d+$/.test(document.openapi), 'openapi')
  must(document.info.title && document.info.version, 'info')
  const schemes = Object.keys(document.components.securitySchemes ?? {})
  const tags = document.tags.map(({ name }) => name)
  const ids = new Set<string>()
  for (const [path, methods] of Object.entries(document.paths)) {
    must(path.startsWith('/'), `${path}: begins with a slash`)
    for (const [method, value] of Object.entries(methods)) {
      const operation = value as Operation
      const name = `${method} ${path}`
      must(/^(get|put|post|delete|patch)$/.test(method), `${name}: method`)
      must(operation.summary, `${name}: summary`)
      must(operation.operationId && !ids.has(operation.operationId), `${name}: operationId`)
      ids.add(operation.operationId ?? '')
      for (const tag of operation.tags ?? []) must(tags.includes(tag), `${name}: tag ${tag}`)
      for (const one of operation.security ?? []) {
        for (const scheme of Object.keys(one)) must(schemes.includes(scheme), `${name}: ${scheme}`)
      }
      must(Object.keys(operation.responses ?? {}).length > 0, `${name}: responses`)
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        must(/^[1-5]\d\d$/.test(status) && response.description, `${name}: response ${status}`)
      }
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one)
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path')
      must(
        inPath.join() === declared.map((one) => one.name).join() &&
          declared.every(({ required }) => required),
        `${name}: path parameters`
      )
      const places = (operation.parameters ?? []).map((one) => `${one.in} ${one.name}`)
      must(new Set(places).size === places.length, `${name}: a parameter twice`)
    }
  }
  for (const ref of refsIn(document)) must(resolves(document, ref), `${ref} leads nowhere`)
  return errors
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : refsIn(member)
  )
}

const resolves = (document: object, ref: string) =>
  ref.startsWith('#/') &&
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part],
      document
    ) !== undefined
