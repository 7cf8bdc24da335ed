import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { Product } from '#tests/journeys/support/product'
import { WhatsappWorld } from '#tests/journeys/support/whatsapp_world'
import type { Fault } from '#tests/simulators/shared/faults'

/** Beyond the first pause of the back-off, and beyond the lookup after a send without an answer. */
const SLOWEST_ANSWER_MS = 60_000

const FAULTS: [string, Fault[]][] = [
  ['has too much to do (429)', [{ kind: 'status', status: 429, retryAfterSeconds: 1 }]],
  ['is broken (500)', [{ kind: 'status', status: 500 }]],
  ['hangs up before it accepts', [{ kind: 'cut' }]],
  ['accepts and hangs up', [{ kind: 'cut', accepted: true }]],
  ['accepts and never answers', [{ kind: 'hang', accepted: true }]],
  ['accepts and answers with half a body', [{ kind: 'malformed', accepted: true }]],
]

test.group('The provider misbehaves and the lead is answered once', (group) => {
  let product: Product
  let world: WhatsappWorld

  group.setup(async () => {
    product = await Product.prepare()
    await product.boot('offline', { AGENT_DEBOUNCE_MS: '200', SEND_RECONCILE_SECONDS: '3' })
    return () => product.close()
  })

  group.each.setup(async () => {
    world = await WhatsappWorld.open(product, 'es')
    return async () => {
      product.ycloud.faults.clear()
      Object.assign(product.ycloud, { duplicateEvents: false, shuffleEvents: false })
    }
  })

  async function askAndCheck(assert: Assert) {
    const answer = await world.lead.say(['Hola, ¿qué servicios tenéis?'], SLOWEST_ANSWER_MS)
    assert.include(answer, world.services[0])
    await world.allRead(SLOWEST_ANSWER_MS)
    assert.equal(world.lead.received.length, 1)
  }

  for (const [what, faults] of FAULTS) {
    test(`it ${what}`, async ({ assert }) => {
      product.ycloud.faults.push(...faults)
      await askAndCheck(assert)
    })
  }

  test('it tells every status twice and in any order', async ({ assert }) => {
    Object.assign(product.ycloud, { duplicateEvents: true, shuffleEvents: true })
    await askAndCheck(assert)
  })

  test('it brings the same message twice at once and once more later', async ({ assert }) => {
    const event = world.lead.message('Hola, ¿qué servicios tenéis?')
    const deliver = () => product.ycloud.post(world.lead.channel, event)
    const answers = await Promise.all([deliver(), deliver()])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200]
    )
    assert.include(await world.lead.hear(SLOWEST_ANSWER_MS), world.services[0])
    assert.include((await deliver()).body, 'duplicate')
    await world.allRead(SLOWEST_ANSWER_MS)
    assert.equal(world.lead.received.length, 1)
  })
})
