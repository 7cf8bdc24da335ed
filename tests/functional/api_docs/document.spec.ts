import { test } from '@japa/runner'
import { apiDocument } from '#app/api_docs/document/api_document'
import type { OpenApiDocument } from '#app/api_docs/document/build_document'
import { describedRoutes } from '#app/api_docs/document/described_routes'
import { Checker } from '#tests/support/openapi/checker'
import { structureErrors } from '#tests/support/openapi/structure'

/** Mounted by the tests of the gate. */
const OF_TESTS = ['GET /api/v1/probe']

test.group('The API’s document', () => {
  test('anybody may have it, and asking again costs nothing', async ({ client, assert }) => {
    const first = await client.get('/openapi.json')
    first.assertStatus(200)
    assert.match(first.header('content-type') ?? '', /^application\/json/)
    const again = await client
      .get('/openapi.json')
      .header('if-none-match', first.header('etag') ?? '')
    again.assertStatus(304)
    const { document } = await apiDocument()
    assert.deepEqual(first.body(), JSON.parse(JSON.stringify(document)))
  })

  test('every mounted route is described, and nothing else', async ({ assert }) => {
    const { missing, idle } = await describedRoutes()
    assert.isEmpty(
      missing.filter((key) => !OF_TESTS.includes(key)),
      'say in routes/operations.ts of its domain what it takes and answers'
    )
    assert.isEmpty(idle)
  })

  test('it is OpenAPI 3.1, and its schemas are JSON Schema', async ({ assert }) => {
    const { document } = await apiDocument()
    assert.isEmpty(structureErrors(document))
    const checker = new Checker(document)
    for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
      assert.isTrue(checker.validSchema(schema as object), name)
    }
  })

  test('a document that breaks the rules is noticed', async ({ assert }) => {
    const broken = (change: (document: OpenApiDocument) => void) => async () => {
      const copy = structuredClone((await apiDocument()).document)
      change(copy)
      return structureErrors(copy)
    }
    const contact = (document: OpenApiDocument) => document.paths['/api/v1/contacts/{id}']?.get
    const cases = [
      broken((one) => delete one.components.schemas?.Contact),
      broken((one) => Object.assign(contact(one) ?? {}, { parameters: [] })),
      broken((one) => Object.assign(contact(one) ?? {}, { operationId: 'contacts.index' })),
      broken((one) => Object.assign(contact(one) ?? {}, { security: [{ unknown: [] }] })),
      broken((one) => Object.assign(contact(one) ?? {}, { responses: {} })),
    ]
    for (const errorsOf of cases) assert.isNotEmpty(await errorsOf())
  })

  test('its examples are what its schemas allow', async ({ assert }) => {
    const { document } = await apiDocument()
    const checker = new Checker(document)
    const wrong: string[] = []
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        for (const { place, content } of contentsOf(operation)) {
          for (const [media, { example }] of Object.entries(content)) {
            if (example === undefined) continue
            const at = ['paths', path, method, ...place, 'content', media, 'schema']
            const complaint = checker.mismatch(at, example)
            if (complaint) wrong.push(complaint)
          }
        }
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('permissions and modules stand beside their routes', async ({ assert }) => {
    const { paths } = (await apiDocument()).document
    assert.containsSubset(paths['/api/v1/leads']?.get, {
      'x-permission': 'crm_sales.leads.read',
      'x-module': 'crm_sales',
    })
    assert.deepEqual(paths['/api/v1/admin/limits']?.get?.security, [
      { bearer: [], adminToken: [] },
      { session: [] },
    ])
  })
})

type Content = Record<string, { example?: unknown }>

function contentsOf(operation: Record<string, unknown>) {
  const { requestBody, responses } = operation as {
    requestBody?: { content: Content }
    responses: Record<string, { content?: Content }>
  }
  return [
    ...(requestBody ? [{ place: ['requestBody'], content: requestBody.content }] : []),
    ...Object.entries(responses).map(([status, { content = {} }]) => ({
      place: ['responses', status],
      content,
    })),
  ]
}
