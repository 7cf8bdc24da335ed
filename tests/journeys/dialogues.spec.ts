import { test } from '@japa/runner'
import { playAll, type Played } from '#tests/journeys/support/play'
import { Product, type BrainName } from '#tests/journeys/support/product'
import { requiredDialogues } from '#tests/journeys/support/required'

const dialogues = requiredDialogues()

/** One start of the product for each brain: the languages are played at once, then told apart as tests. */
function withBrain(brain: BrainName) {
  test.group(`Dialogues on WhatsApp | ${brain} brain`, (group) => {
    let played: Played[] = []
    let requests = 0

    group.setup(async () => {
      const product = await Product.prepare()
      try {
        await product.boot(brain)
        played = await playAll(product, dialogues)
        requests = product.openai.requests.length
      } finally {
        await product.close()
      }
    })

    test('twelve in each of three languages', ({ assert }) => {
      assert.equal(played.length, 36)
      assert.equal(requests > 0, brain === 'model', `${requests} requests reached the model`)
    })

    for (const dialogue of dialogues) {
      test(`${dialogue.language}: ${dialogue.name}`, () => {
        const result = played.find((one) => one.dialogue === dialogue)
        if (!result) throw new Error('It was not played.')
        if (result.error) throw result.error
      })
    }
  })
}

withBrain('offline')
withBrain('model')
