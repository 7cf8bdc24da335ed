import { Assert } from '@japa/assert'
import { LOCALES } from '#app/shared/contracts/locale'
import type { Dialogue } from '#tests/support/dialogues/dialogue'
import { runDialogue } from '#tests/support/dialogues/run'
import type { Product } from '#tests/journeys/support/product'
import { WhatsappWorld } from '#tests/journeys/support/whatsapp_world'

/** How a dialogue ended; `error` is null when it kept every promise. */
export interface Played {
  dialogue: Dialogue
  error: Error | null
}

/** Plays the languages side by side, and the dialogues of one tenant one after the other. */
export async function playAll(product: Product, dialogues: Dialogue[]): Promise<Played[]> {
  const byLanguage = LOCALES.map((language) =>
    dialogues.filter((dialogue) => dialogue.language === language)
  )
  const lists = await Promise.all(byLanguage.map((list) => playInTurn(product, list)))
  return lists.flat()
}

async function playInTurn(product: Product, dialogues: Dialogue[]): Promise<Played[]> {
  const played: Played[] = []
  for (const dialogue of dialogues) {
    played.push({ dialogue, error: await play(product, dialogue) })
  }
  return played
}

async function play(product: Product, dialogue: Dialogue): Promise<Error | null> {
  const world = await WhatsappWorld.open(product, dialogue.language)
  try {
    await runDialogue(dialogue, world, new Assert())
    await world.allRead()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await world.leave()
  }
}
