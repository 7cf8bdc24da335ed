import { loadDialogues } from '#tests/support/dialogues/load'

/** The dialogues without which the agent is not ready, by the names of their files in every language. */
const REQUIRED = new Set([
  'name_first',
  'service_first',
  'all_in_one',
  'slot_taken',
  'closed_day',
  'past_date',
  'change_of_mind',
  'accents_missing',
  'two_bursts',
  'price_first',
  'asks_person',
  'switches_language',
])

export const requiredDialogues = () => loadDialogues((file) => REQUIRED.has(file))
