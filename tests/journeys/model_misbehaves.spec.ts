import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { Product } from '#tests/journeys/support/product'
import { WhatsappWorld } from '#tests/journeys/support/whatsapp_world'
import { nonsense } from '#tests/simulators/openai/nonsense'
import type { Fault } from '#tests/simulators/shared/faults'

/** The model is given up after 12 s; the offline brain answers at once. */
const SLOWEST_ANSWER_MS = 20_000

const FAULTS: [string, Fault][] = [
  ['has no time for us (429)', { kind: 'status', status: 429, retryAfterSeconds: 30 }],
  ['is broken (500)', { kind: 'status', status: 500 }],
  ['never answers', { kind: 'hang' }],
  ['hangs up', { kind: 'cut' }],
  [
    'answers with a web page',
    { kind: 'malformed', body: '<html></html>', contentType: 'text/html' },
  ],
  ['answers with half a body', { kind: 'malformed' }],
]

const NONSENSE = [
  ['wants a tool that does not exist', nonsense.unknownTool()],
  ['writes arguments that are no JSON', nonsense.invalidJson()],
  ['writes arguments that fit no tool', nonsense.brokenSchema()],
  ['says nothing', nonsense.nothing()],
  ['says nothing at length', nonsense.emptyContent()],
  ['calls tools without end', nonsense.endlessToolCalls()],
] as const

test.group('The model misbehaves and the lead still books', (group) => {
  let product: Product
  let world: WhatsappWorld

  group.setup(async () => {
    product = await Product.prepare()
    await product.boot('model', { AGENT_DEBOUNCE_MS: '200' })
    return () => product.close()
  })

  group.each.setup(async () => {
    world = await WhatsappWorld.open(product, 'es')
    return async () => {
      product.openai.faults.clear()
      product.openai.always(null)
      product.openai.onRequest = undefined
      await world.leave()
    }
  })

  /** One sensible answer, and the appointment that it tells of. */
  async function askAndCheck(assert: Assert) {
    const [service] = world.services
    const asked = product.openai.requests.length
    const answer = await world.lead.say(
      [`Hola, soy Ana Ruiz y quiero ${service} mañana a las 10`],
      SLOWEST_ANSWER_MS
    )
    assert.isAbove(product.openai.requests.length, asked, 'the model was not asked')
    assert.include(answer, 'confirmada')
    assert.include(answer, '10:00')
    const booked = await world.appointments()
    assert.equal(booked.length, 1)
    assert.include(booked[0], { name: 'Ana Ruiz', status: 'confirmed', service })
    await world.allRead()
    assert.equal(world.lead.received.length, 1)
  }

  for (const [what, fault] of FAULTS) {
    test(`it ${what}`, async ({ assert }) => {
      product.openai.faults.always(fault)
      await askAndCheck(assert)
      product.openai.faults.always(null)
    })
  }

  for (const [what, reply] of NONSENSE) {
    test(`it ${what}`, async ({ assert }) => {
      product.openai.always(reply)
      await askAndCheck(assert)
    })
  }

  test('it books and dies before it says so: the booking is confirmed, not made again', async ({
    assert,
  }) => {
    const startsAt = DateTime.now()
      .setZone(world.timeZone)
      .plus({ days: 1 })
      .set({ hour: 10, minute: 0 })
      .toFormat("yyyy-MM-dd'T'HH:mm")
    const wanted = { service: world.services[0], startsAt, name: 'Ana Ruiz' }
    product.openai.always({ toolCalls: [{ name: 'book_appointment', arguments: wanted }] })
    product.openai.onRequest = ({ messages }) => {
      if (messages.at(-1)?.role === 'tool') {
        product.openai.faults.push({ kind: 'status', status: 500 })
      }
    }
    await askAndCheck(assert)
  })
})
