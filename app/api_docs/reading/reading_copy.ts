import type { JsonSchema } from '#app/api_docs/contracts/schema'
import type { OpenApiDocument } from '#app/api_docs/document/build_document'
import { paragraphsOf } from '#app/api_docs/reading/paragraphs'
import { shapeRows } from '#app/api_docs/reading/shape_rows'

interface Content {
  schema: JsonSchema
  example?: unknown
}

interface DocumentedOperation {
  tags: string[]
  operationId: string
  summary: string
  description?: string
  parameters: {
    name: string
    in: string
    required: boolean
    description?: string
    schema: object
  }[]
  requestBody?: { content: Record<string, Content> }
  responses: Record<string, { description: string; content?: Record<string, Content> }>
}

/** The document as the page of `/redoc` shows it. */
export function readingCopy({ info, tags, paths, components }: OpenApiDocument) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      shown(method.toUpperCase(), path, operation as unknown as DocumentedOperation)
    )
  )
  return {
    version: info.version,
    introduction: paragraphsOf(info.description),
    groups: tags.map(({ name }) => ({
      tag: name,
      operations: operations.filter(({ tag }) => tag === name),
    })),
    shapes: Object.entries(components.schemas ?? {}).map(([name, schema]) => ({
      name,
      rows: shapeRows(schema as JsonSchema),
    })),
  }
}

function shown(method: string, path: string, operation: DocumentedOperation) {
  const { responses, parameters, requestBody } = operation
  const body = requestBody?.content['application/json']
  const answered = Object.values(responses).find(({ content }) => content?.['application/json'])
  const tables = [
    { title: 'Parameters', rows: parameters.flatMap(parameterRow) },
    { title: 'Body', rows: body ? shapeRows(body.schema) : [] },
  ]
  return {
    id: operation.operationId.replaceAll('.', '-'),
    tag: operation.tags[0],
    method,
    path,
    summary: operation.summary,
    description: paragraphsOf(operation.description),
    tables: tables.filter(({ rows }) => rows.length > 0),
    request: body && pretty(body.example),
    response: answered && pretty(answered.content?.['application/json']?.example),
    answers: Object.entries(responses).map(([status, { description }]) => ({
      status,
      text: description.replaceAll('`', ''),
    })),
  }
}

const parameterRow = ({ name, in: place, required, schema, description }: Parameter) =>
  shapeRows({
    properties: { [name]: { ...schema, description } },
    required: required ? [name] : [],
  }).map((row) => ({ ...row, notes: [place, row.notes].filter(Boolean).join('; ') }))

type Parameter = DocumentedOperation['parameters'][number]

const pretty = (value: unknown) => JSON.stringify(value, null, 2)
