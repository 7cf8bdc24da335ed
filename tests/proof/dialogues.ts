import { loadDialogues } from '#tests/support/dialogues/load'
import { playAll } from '#tests/journeys/support/play'
import { Product, type BrainName } from '#tests/journeys/support/product'
import type { Proof } from '#tests/proof/support/proof'

const BRAINS: BrainName[] = ['offline', 'model']

/** Every written dialogue in every language on WhatsApp, answered by the offline brain and by a model. */
export const prove: Proof = async (args) => {
  const product = await Product.prepare()
  const counts: string[] = []
  let kept = true
  try {
    for (const brain of BRAINS) {
      await product.boot(brain)
      const since = performance.now()
      const played = await playAll(product, loadDialogues())
      const broken = played.filter(({ error }) => error !== null)
      for (const { dialogue, error } of broken) {
        args.print(`${brain}, ${dialogue.language}, ${dialogue.name}: ${error?.message}`)
      }
      const seconds = Math.round((performance.now() - since) / 1000)
      counts.push(`${brain} ${played.length - broken.length}/${played.length} in ${seconds} s`)
      kept &&= broken.length === 0
    }
    return { summary: `dialogues: ${counts.join(', ')}`, kept }
  } finally {
    await product.close()
  }
}
