import { NEXT } from '#app/agent/brains/offline/understand/calendar_words'
import type { DateRule } from '#app/agent/brains/offline/understand/date_rules'
import { NUMBER_PATTERN, numberOf } from '#app/agent/brains/offline/understand/numbers'

const inDays = (pattern: RegExp, days: number): DateRule => ({
  pattern,
  days: (_, { today }) => [today.plus({ days })],
})

const UNITS = '(dias?|days?|jours?|semanas?|weeks?|wks?|semaines?|meses|mes|months?|mois)'
const FRAMED = `\\b(?:en|dentro de|de aqui a|in|within|dans|d'ici|sous) +(?:unos |unas |about |a |environ )?(${NUMBER_PATTERN}|a|an)(?: of)? ${UNITS}\\b`
const AHEAD = `\\b(${NUMBER_PATTERN}|a|an) ${UNITS} (?:from now|from today|plus tard|later|a partir de hoy)\\b`

function ahead(match: RegExpExecArray, today: Parameters<DateRule['days']>[1]['today']) {
  const amount = numberOf(match[1])
  if (Number.isNaN(amount) || amount > 60) return null
  if (/^(?:dia|day|jour)/.test(match[2])) return [today.plus({ days: amount })]
  return [today.plus(/^m/.test(match[2]) ? { months: amount } : { weeks: amount })]
}

export const relativeRules: DateRule[] = [
  inDays(
    /\b(?:pasado,? ?manana|pasadomanana|(?:the )?day after(?: tomorrow)?|(?:overmorrow)|apres[ -]?demain|le surlendemain)\b/g,
    2
  ),
  // "Mejor pasado", "pasado a las 5"; "el mes pasado" and "pasado el lunes" are something else.
  inDays(
    /(?<=(?:\b(?:mejor|para|pa|xa|o|y|manana|vale)|^) )pasado(?! (?:el|la|por agua|de))\b|^pasado\b(?= a las| por la|\W*$)/g,
    2
  ),
  inDays(/\b(?:anteayer|antes de ayer|antier|(?:the )?day before yesterday|avant[ -]?hier)\b/g, -2),
  inDays(/\b(?:ayer|anoche|yesterday|hier|last night)\b/g, -1),
  inDays(
    /\b(?:hoy(?: mismo| dia)?|today|aujourd'? ?hui|right now|ahora mismo|tout de suite|tonight)\b/g,
    0
  ),
  inDays(
    /\b(?:esta|este|this|ce|cet|cette) (?=manana|tarde|noche|mediodia|morning|afternoon|evening|matin|apres|soir|midi)/g,
    0
  ),
  inDays(/\b(?:manana(?: mismo)?|tomorrow'?s?|demain)\b/g, 1),
  { pattern: new RegExp(FRAMED, 'g'), days: (match, { today }) => ahead(match, today) },
  { pattern: new RegExp(AHEAD, 'g'), days: (match, { today }) => ahead(match, today) },
  inDays(/\b(?:in )?a fortnight\b/g, 14),
  {
    pattern: new RegExp(
      `\\b(?:(?:el |le |the )?(?:mes|month|mois) ${NEXT}|(?:el |the |le )?(?:proximo|next|coming) (?:mes|month|mois))\\b`,
      'g'
    ),
    days: (_, { today }) =>
      [0, 1, 2].map((days) => today.startOf('month').plus({ months: 1, days })),
  },
]
