import { DateTime } from 'luxon'
import type { TurnContext } from '#app/agent/contracts/brain'
import type { Memory } from '#app/agent/brains/offline/memory'
import type { Catalogue } from '#app/agent/brains/offline/plan/catalogue'
import { understand } from '#app/agent/brains/offline/understand/understand'

const LINES = 8
const STILL_MEANT_HOURS = 24

/**
 * Another brain led the conversation so far: the name and the service are taken from the lead's own lines.
 * Days and hours are not: whether they still stand cannot be told.
 */
export function recall(turn: TurnContext, memory: Memory, catalogue: Catalogue): void {
  const now = DateTime.fromISO(turn.now, { zone: turn.company.timeZone })
  for (const line of turn.history.filter(({ author }) => author === 'contact').slice(-LINES)) {
    const sent = DateTime.fromISO(line.sentAt, { zone: turn.company.timeZone })
    if (!sent.isValid || now.diff(sent, 'hours').hours > STILL_MEANT_HOURS) continue
    const said = understand(line.text, {
      services: catalogue.services,
      professionals: catalogue.professionals,
      today: sent.startOf('day'),
      monthFirst: false,
      options: 0,
      nameAsked: false,
      nameWelcome: false,
      professionalAsked: false,
      timeAsked: false,
    })
    memory.name = said.name ?? memory.name
    if (said.services.length === 1) memory.draft.serviceId = said.services[0].id
  }
}
