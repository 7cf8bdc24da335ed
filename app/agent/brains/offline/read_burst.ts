import { DateTime } from 'luxon'
import type { TurnContext } from '#app/agent/contracts/brain'
import type { Locale } from '#app/shared/contracts/locale'
import { languageOf, languageWished } from '#app/agent/brains/offline/language'
import type { Memory } from '#app/agent/brains/offline/memory'
import { clean, fold, readable, wordsOf } from '#app/agent/brains/offline/normalise'
import type { Catalogue } from '#app/agent/brains/offline/plan/catalogue'
import { joined, noFacts, type Facts } from '#app/agent/brains/offline/understand/facts'
import { OPEN_INTRODUCTION } from '#app/agent/brains/offline/understand/names'
import { speaksFor } from '#app/agent/brains/offline/understand/language_words'
import { understand } from '#app/agent/brains/offline/understand/understand'

/** What all lines of the burst say together; the later line wins. */
export function readBurst(
  turn: TurnContext,
  memory: Memory,
  catalogue: Catalogue,
  language: Locale
): Facts {
  const { timeZone, currency } = turn.company
  let facts = noFacts()
  let introduced = false
  for (const line of readable(turn.burst)) {
    const sent = DateTime.fromISO(line.sentAt, { zone: timeZone })
    const today = (sent.isValid ? sent : DateTime.fromISO(turn.now, { zone: timeZone })).startOf(
      'day'
    )
    const said = understand(line.text, {
      services: catalogue.services,
      professionals: catalogue.professionals,
      today,
      monthFirst: language === 'en' && currency === 'USD',
      options: optionsShown(memory),
      nameAsked: memory.expecting === 'name' || introduced,
      nameWelcome: nameMissing(turn, memory),
      professionalAsked: memory.expecting === 'slot',
      timeAsked: hourAwaited(memory),
    })
    introduced = OPEN_INTRODUCTION.test(fold(clean(line.text)))
    facts = joined(facts, said)
  }
  return facts
}

function nameMissing({ contact }: TurnContext, { name, goal, expecting }: Memory): boolean {
  return (
    goal === 'book' && (expecting === 'slot' || expecting === 'service') && !name && !contact.name
  )
}

/** A bare number is an hour while an appointment is being made or moved. */
function hourAwaited({ goal, expecting }: Memory): boolean {
  return goal !== null && (expecting === 'slot' || expecting === 'time' || expecting === 'name')
}

function optionsShown(memory: Memory): number {
  if (memory.expecting === 'service') return memory.shownServices.length
  if (memory.expecting === 'appointment') return memory.shownAppointments.length
  return memory.offered.length
}

/** Up to so many words a line is too thin to leave the language of the conversation for another. */
const THIN = 3

/** "Mon at 2" has a French word, and yet an English one too: the conversation stays as it was. */
function steadyLanguageOf(text: string, ignored: ReadonlySet<string>, before: Locale | null) {
  const found = languageOf(text, ignored)
  if (!found || !before || found === before) return found
  const words = wordsOf(fold(clean(text)))
  return words.length <= THIN && words.some((word) => speaksFor(before, word)) ? before : found
}

/** The language of the burst; without evidence that of the conversation so far. */
export function languageFor(
  turn: TurnContext,
  memory: Memory,
  catalogue: Catalogue | null
): Locale {
  const names = [
    ...(catalogue?.services ?? []),
    ...(catalogue?.professionals ?? []),
    { name: turn.contact.name ?? '' },
  ]
  const ignored = new Set(
    names.flatMap(({ name }) => wordsOf(fold(name))).filter((word) => word.length > 3)
  )
  const burst = readable(turn.burst).map((line) => line.text)
  const wished = burst
    .toReversed()
    .map((text) => languageWished(fold(clean(text))))
    .find((found) => found !== null)
  if (wished) return wished
  const now = burst
    .toReversed()
    .map((text) => steadyLanguageOf(text, ignored, memory.language))
    .find((found) => found !== null)
  if (now) return now
  const together = languageOf(burst.join(' '), ignored)
  if (together) return together
  if (memory.language) return memory.language
  const before = turn.history
    .filter((line) => line.author === 'contact')
    .slice(-6)
    .toReversed()
  return (
    before.map((line) => languageOf(line.text, ignored)).find((found) => found !== null) ??
    turn.company.language
  )
}
