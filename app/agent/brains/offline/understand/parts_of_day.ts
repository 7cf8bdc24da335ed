import { blank } from '#app/agent/brains/offline/normalise'
import type { PartOfDay } from '#app/agent/brains/offline/understand/facts'

const PARTS: [RegExp, PartOfDay][] = [
  [/\b(?:por|en|a|de|x|para) las? mananas?\b/g, 'morning'],
  [
    /\b(?:primera hora(?: de la manana)?|a primera|temprano|tempranito|early|first thing|matinee|tot le matin)\b/g,
    'morning',
  ],
  [/(?<=\besta |\btoda la )manana\b/g, 'morning'],
  [/\b(?:(?:in|during|on) the |this )?mornings?\b/g, 'morning'],
  [/\b(?:(?:au|le|du|en|ce|dans la) )?matins?\b/g, 'morning'],
  [/\b(?:(?:por|en|a|de|x|para) las? )?(?<!mas )(?<!mas )tarde(?:s|cita)?\b(?! de)/g, 'afternoon'],
  [/\b(?:despues de comer|after lunch|apres le dejeuner)\b/g, 'afternoon'],
  [/\b(?:(?:in|during) the )?(?:afternoons?|arvo)\b/g, 'afternoon'],
  [/\b(?:l'|dans l'|en debut d'|en fin d'|d')?apres[ -]?midi\b/g, 'afternoon'],
  [/\b(?:(?:por|en|a|de|x|para) las? )?noches?\b/g, 'evening'],
  [
    /\b(?:ultima hora(?: de la tarde)?|(?:in|during) the evenings?|evenings?|tonight|at night|after work|despues del trabajo|apres le travail)\b/g,
    'evening',
  ],
  [/\b(?:(?:en|le|au|du) )?(?:soiree|soirs?)\b/g, 'evening'],
]

/** The last part of day a folded text names; greetings must already be gone ("buenas tardes"). */
export function findPart(text: string): { part: PartOfDay | null; rest: string } {
  let part: PartOfDay | null = null
  let position = -1
  let rest = text
  for (const [pattern, value] of PARTS) {
    for (const match of rest.matchAll(pattern)) {
      if (match.index > position) {
        part = value
        position = match.index
      }
      rest = blank(rest, match.index, match.index + match[0].length)
    }
  }
  return { part, rest }
}
