import { blank } from '#app/agent/brains/offline/normalise'
import { INTENTS, type Intent } from '#app/agent/brains/offline/understand/facts'
import { ENGLISH } from '#app/agent/brains/offline/understand/intents/en'
import { FRENCH } from '#app/agent/brains/offline/understand/intents/fr'
import { SPANISH } from '#app/agent/brains/offline/understand/intents/es'

const LANGUAGES = [SPANISH, ENGLISH, FRENCH]

const NEGATED_CANCEL =
  /\b(?:no (?:quiero|quisiera|deseo|pienso|voy a|la|lo|me la|hace falta)?|(?:don't|do not|dont|not)(?: want(?: to)?| need to| going to)?|(?:ne )?(?:veux|souhaite|voudrais) pas|n'|pas) ?(?:cancel\w*|anul\w*|annul\w*)/

/** All intents a folded text shows, whatever its language: people mix them. */
export function findIntents(text: string): Set<Intent> {
  const shown = new Set(
    INTENTS.filter((intent) => LANGUAGES.some((language) => language[intent]?.test(text)))
  )
  if (NEGATED_CANCEL.test(text)) {
    shown.delete('cancel')
    shown.delete('cancelAll')
  }
  return shown
}

const COURTESY =
  /\b(?:buenas tardes|buenas noches|buenos dias|buen dia|good (?:morning|afternoon|evening|night|day)|bonne (?:journee|soiree|nuit)|bon(?:ne)? apres[ -]?midi|have a (?:nice|good|great) (?:day|evening|weekend|afternoon)|hasta (?:manana|el \w+)|a demain|see you (?:tomorrow|on \w+|\w+day))\b/g

/** Blanks the greetings that contain a part of day or a day. */
export function withoutCourtesy(text: string): string {
  let rest = text
  for (const match of text.matchAll(COURTESY)) {
    rest = blank(rest, match.index, match.index + match[0].length)
  }
  return rest
}
