import type { Brain, BrainMove, TurnContext } from '#app/agent/contracts/brain'
import type { Locale } from '#app/shared/contracts/locale'
import { readMemory } from '#app/agent/brains/offline/memory'
import { readCatalogue } from '#app/agent/brains/offline/plan/catalogue'
import { Desk } from '#app/agent/brains/offline/plan/desk'
import { plan } from '#app/agent/brains/offline/plan/plan'
import type { Situation } from '#app/agent/brains/offline/plan/situation'
import { recall } from '#app/agent/brains/offline/recall'
import { languageFor, readBurst } from '#app/agent/brains/offline/read_burst'
import { english } from '#app/agent/brains/offline/texts/en'
import { spanish } from '#app/agent/brains/offline/texts/es'
import { Format } from '#app/agent/brains/offline/texts/format'
import { french } from '#app/agent/brains/offline/texts/fr'
import type { Texts } from '#app/agent/brains/offline/texts/texts'

const TEXTS: Record<Locale, Texts> = { es: spanish, en: english, fr: french }

/**
 * A deterministic brain for Spanish, English and French. Each move is computed anew from the turn alone,
 * so it goes on from whatever stands in the steps, its own or another brain's.
 */
export class OfflineBrain implements Brain {
  readonly name = 'offline'

  async next(turn: TurnContext): Promise<BrainMove> {
    const desk = new Desk(turn)
    const catalogue = readCatalogue(desk)
    if (!catalogue) return { kind: 'calls', text: null, calls: [...desk.pending] }
    const memory = readMemory(turn.memory)
    const language = languageFor(turn, memory, catalogue)
    if (turn.memory === null || turn.memory === undefined) recall(turn, memory, catalogue)
    const facts = readBurst(turn, memory, catalogue, language)
    const situation: Situation = {
      turn,
      desk,
      catalogue,
      facts,
      memory,
      language,
      texts: TEXTS[language],
      format: new Format(language, turn.company.timeZone, turn.now),
      first: turn.memory === null && !turn.history.some((line) => line.author === 'agent'),
    }
    const text = plan(situation)
    if (text === null && desk.pending.length > 0) {
      return { kind: 'calls', text: null, calls: [...desk.pending] }
    }
    memory.language = language
    return { kind: 'answer', text: text ?? situation.texts.failure, language, memory }
  }
}
