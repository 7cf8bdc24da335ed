import { DateTime } from 'luxon'
import type { TurnContext } from '#app/agent/contracts/brain'
import type { Locale } from '#app/shared/contracts/locale'
import type { Memory } from '#app/agent/brains/offline/memory'
import type { Catalogue } from '#app/agent/brains/offline/plan/catalogue'
import type { Desk } from '#app/agent/brains/offline/plan/desk'
import type { Format } from '#app/agent/brains/offline/texts/format'
import type { Texts } from '#app/agent/brains/offline/texts/texts'
import type { Facts } from '#app/agent/brains/offline/understand/facts'

/** All that a plan looks at. `memory` is a copy that the plan changes as it goes. */
export interface Situation {
  turn: TurnContext
  desk: Desk
  catalogue: Catalogue
  facts: Facts
  memory: Memory
  language: Locale
  texts: Texts
  format: Format
  /** The first answer of the conversation. */
  first: boolean
}

/** The text of the answer, or `null` while tools are being asked. */
export type Outcome = string | null

export const localNow = ({ turn }: Pick<Situation, 'turn'>) =>
  DateTime.fromISO(turn.now, { zone: turn.company.timeZone })

export const localDate = (s: Situation, startsAt: string) =>
  DateTime.fromISO(startsAt, { zone: s.turn.company.timeZone })

export const dayOf = (s: Situation, startsAt: string) =>
  localDate(s, startsAt).toFormat('yyyy-MM-dd')
export const hourOf = (s: Situation, startsAt: string) => localDate(s, startsAt).toFormat('HH:mm')

export const lines = (...parts: (string | null | false | undefined)[]) =>
  parts.filter(Boolean).join('\n')

export const nameOf = (s: Situation) => s.memory.name ?? s.turn.contact.name

/** Whether the burst says anything about when. */
export function saysWhen({ facts }: Situation): boolean {
  const some = (
    ['sameTime', 'any', 'soonest', 'more', 'later', 'earlier', 'otherDay'] as const
  ).some((intent) => facts.intents.has(intent))
  return (
    facts.dates.length > 0 ||
    facts.time !== null ||
    facts.window !== null ||
    facts.part !== null ||
    facts.pick !== null ||
    some
  )
}
