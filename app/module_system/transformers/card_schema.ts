import { list, object, open, resource, text } from '#app/api_docs/contracts/schema'
import type { SlotCard } from '#app/module_system/queries/slot_cards'

/** What a module shows in a page of the kernel; `data` is the module's matter. */
export const cardSchema = resource<Omit<SlotCard, 'data'> & { data: object }>('Card', {
  module: text(),
  component: text(),
  data: open(),
})

export const cardsSchema = object({ cards: list(cardSchema) })
