import { test } from '@japa/runner'
import vine from '@vinejs/vine'
import { formFields } from '#app/settings/values/form_fields'

const of = (schema: { toJSONSchema(): object }, secrets: string[] = []) =>
  formFields(schema.toJSONSchema(), secrets)

test.group('Form fields of a schema', () => {
  test('texts, numbers, switches, choices and secrets, each with its limits', ({ assert }) => {
    const schema = vine.create({
      name: vine.string().trim().minLength(2).maxLength(50),
      days: vine.number().withoutDecimals().range([1, 30]),
      rate: vine.number().min(0),
      loose: vine.boolean(),
      strict: vine.boolean({ strict: true }),
      mood: vine.enum(['calm', 'lively']),
      key: vine.string().maxLength(100).optional(),
    })
    assert.deepEqual(JSON.parse(JSON.stringify(of(schema, ['key']))), {
      fields: [
        { key: 'name', required: true, kind: 'text', maxLength: 50 },
        { key: 'days', required: true, kind: 'number', min: 1, max: 30, whole: true },
        { key: 'rate', required: true, kind: 'number', min: 0, whole: false },
        { key: 'loose', required: true, kind: 'boolean' },
        { key: 'strict', required: true, kind: 'boolean' },
        { key: 'mood', required: true, kind: 'choice', choices: ['calm', 'lively'] },
        { key: 'key', required: false, kind: 'secret', maxLength: 100 },
      ],
      unsuitable: [],
    })
  })

  test('what may be empty is not required, however the schema says so', ({ assert }) => {
    const schema = vine.create({
      optional: vine.number().optional(),
      nullable: vine.number().nullable(),
      both: vine.string().maxLength(9).nullable().optional(),
      choice: vine.enum(['a', 'b']).nullable(),
      address: vine.string().email().maxLength(200),
    })
    const { fields, unsuitable } = of(schema)
    assert.isEmpty(unsuitable)
    assert.deepEqual(
      fields.map(({ key, kind, required }) => [key, kind, required]),
      [
        ['optional', 'number', false],
        ['nullable', 'number', false],
        ['both', 'text', false],
        ['choice', 'choice', false],
        ['address', 'text', true],
      ]
    )
  })

  test('what no single input fits is named with its reason', ({ assert }) => {
    const schema = vine.create({
      list: vine.array(vine.string()),
      group: vine.object({ inner: vine.string() }),
      day: vine.date(),
      endless: vine.string(),
      code: vine.number(),
      level: vine.enum([1, 2]),
    })
    assert.deepEqual(of(schema, ['code']).unsuitable, [
      { key: 'list', reason: 'is no text, number, switch or choice' },
      { key: 'group', reason: 'is no text, number, switch or choice' },
      { key: 'day', reason: 'is no text, number, switch or choice' },
      { key: 'endless', reason: 'is a text without a maximum length' },
      { key: 'code', reason: 'is a secret and no text' },
      { key: 'level', reason: 'is a choice among values that are no texts' },
    ])
    assert.deepEqual(formFields({}), { fields: [], unsuitable: [] })
  })
})
