import { DateTime } from 'luxon'
import type { Locale } from '#app/shared/contracts/locale'
import type { DayWord } from '#tests/support/dialogues/dialogue'
import type { DialogueWorld } from '#tests/support/dialogues/world'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** The day a word means in the world's zone. */
export function dayMeant(word: DayWord, world: DialogueWorld): DateTime {
  const today = DateTime.fromISO(world.now(), { zone: world.timeZone }).startOf('day')
  const weekday = WEEKDAYS.indexOf(word) + 1
  if (weekday > 0) return today.plus({ days: ((weekday - today.weekday + 6) % 7) + 1 })
  if (word === 'tomorrow') return today.plus({ days: 1 })
  if (word === 'yesterday') return today.minus({ days: 1 })
  const offset = /^today([+-]\d+)?$/.exec(word)
  if (offset) return today.plus({ days: Number(offset[1] ?? 0) })
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return DateTime.fromISO(word, { zone: world.timeZone })
  throw new Error(`"${word}" is no day word`)
}

const REGION: Record<Locale, string> = { es: 'es', en: 'en-GB', fr: 'fr' }

/** Fills in the names of the world and the days of the clock. */
export function filled(text: string, world: DialogueWorld, language: Locale): string {
  return text.replace(/\{\{(\w+)(?::([\w+-]+))?\}\}/g, (whole, key: string, word?: string) => {
    const day = word ? dayMeant(word, world).setLocale(REGION[language]) : null
    if (key === 'day' && day) return day.toLocaleString({ day: 'numeric', month: 'long' })
    if (key === 'date' && day) return day.toFormat('d/M')
    if (key === 'iso' && day) return day.toFormat('yyyy-MM-dd')
    return named(key, world) ?? whole
  })
}

export function named(key: string, world: DialogueWorld): string | null {
  const at = Number(key.at(-1)) - 1
  if (key === 'company') return world.company
  if (key.startsWith('service')) return world.services[at] ?? null
  if (key.startsWith('price')) return String(world.prices[at] ?? '')
  if (key.startsWith('professional')) return world.professionals[at] ?? null
  return null
}
