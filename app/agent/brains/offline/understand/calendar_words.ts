const WEEKDAYS: string[][] = [
  ['lunes', 'monday', 'lundi'],
  ['martes', 'tuesday', 'mardi'],
  ['miercoles', 'wednesday', 'mercredi'],
  ['jueves', 'thursday', 'jeudi'],
  ['viernes', 'friday', 'vendredi'],
  ['sabado', 'saturday', 'samedi'],
  ['domingo', 'sunday', 'dimanche'],
]

const MONTHS: string[][] = [
  ['enero', 'january', 'janvier', 'jan', 'ene', 'janv'],
  ['febrero', 'february', 'fevrier', 'feb', 'fev'],
  ['marzo', 'march', 'mars'],
  ['abril', 'april', 'avril', 'apr', 'abr'],
  ['mayo', 'may', 'mai'],
  ['junio', 'june', 'juin', 'jun'],
  ['julio', 'july', 'juillet', 'jul'],
  ['agosto', 'august', 'aout', 'aug', 'ago'],
  ['septiembre', 'september', 'septembre', 'setiembre', 'sept', 'sep'],
  ['octubre', 'october', 'octobre', 'oct'],
  ['noviembre', 'november', 'novembre', 'nov'],
  ['diciembre', 'december', 'decembre', 'dic', 'dec'],
]

const numbered = (rows: string[][]) =>
  Object.fromEntries(rows.flatMap((row, index) => row.map((word) => [word, index + 1])))

/** Folded name of a weekday or month → 1-based number (Monday is 1). */
export const WEEKDAY_NUMBER: Record<string, number> = numbered(WEEKDAYS)
export const MONTH_NUMBER: Record<string, number> = numbered(MONTHS)

const alternatives = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|')

export const WEEKDAY = `(?:${alternatives(WEEKDAYS.flat())})`
export const MONTH = `(?:${alternatives(MONTHS.flat())})`
/** "mai", "may", "mars", "sep", "ago" are words or names of their own: alone they do not name a month. */
export const SURE_MONTH = `(?:${alternatives(MONTHS.flatMap((row) => row.filter((word) => word.length > 4)))}|mayo|mars|mai|juin|aout|july|june)`

export const NEXT =
  '(?:que viene|que entra|que sigue|proxim[oa]|next|coming|prochaine?|qui vient|qui arrive|siguiente|suivante?)'
export const NEXT_WEEK = `(?:la |the )?(?:(?:proxima|otra|siguiente) semana|semana (?:que viene|que entra|que sigue|proxima|siguiente)|(?:next|following|coming) week|semaine (?:prochaine|qui vient|suivante|pro))`
