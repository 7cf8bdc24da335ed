import type { ListedProfessional } from '#app/agent/contracts/tool'
import { fold, wordsOf } from '#app/agent/brains/offline/normalise'
import { similar } from '#app/agent/brains/offline/understand/fuzzy'

const TITLES = new Set([
  'dr',
  'dra',
  'doctor',
  'doctora',
  'docteur',
  'docteure',
  'mr',
  'mrs',
  'ms',
  'm',
  'mme',
  'sr',
  'sra',
  'senor',
  'senora',
  'prof',
  'de',
  'la',
  'del',
  'le',
])
const LED =
  /(?:\b(?:con|with|avec|see|ver a|voir|to|a|por|for|de|chez|prefiero|prefer|prefere)(?: (?:el|la|le|the|l))?(?: ?(?:dr|dra|doctora?|docteur|mr|mrs|ms|mme|sra?)\.?)? *)$/
const TITLED = /\b(?:dr|dra|doctora?|docteure?|mr|mrs|ms|mme|sra?)\.? *$/

export interface ProfessionalFound {
  professional: ListedProfessional
  start: number
  end: number
}

const own = (professional: ListedProfessional) =>
  wordsOf(fold(professional.name)).filter((word) => !TITLES.has(word) && word.length > 1)

/** The professional a folded text asks for: the full name anywhere, a part of it after "con", "with", "avec". */
export function findProfessional(
  text: string,
  professionals: ListedProfessional[],
  expected: boolean
): ProfessionalFound | null {
  let best: (ProfessionalFound & { score: number }) | null = null
  for (const professional of professionals) {
    const parts = own(professional)
    const hits: { start: number; end: number; word: string }[] = []
    for (const match of text.matchAll(/[a-z]{2,}/g)) {
      const word = parts.find(
        (part) => part === match[0] || (match[0].length > 3 && similar(part, match[0]))
      )
      if (word) hits.push({ start: match.index, end: match.index + match[0].length, word })
    }
    if (hits.length === 0) continue
    const start = hits[0].start
    const before = text.slice(0, start)
    const whole = new Set(hits.map(({ word }) => word)).size === parts.length && parts.length > 1
    if (!whole && !expected && !LED.test(before) && !TITLED.test(before)) continue
    const exact = hits.filter((hit) => parts.includes(text.slice(hit.start, hit.end))).length
    const score = hits.length * 2 + exact
    if (!best || score > best.score) {
      best = { professional, start, end: hits[hits.length - 1].end, score }
    }
  }
  return best
}

/** "con cualquiera", "whoever", "peu importe qui". */
export const ANYONE =
  /\b(?:con (?:cualquier[ao]?|quien sea|el que sea|la que sea)|cualquier (?:doctor[a]?|profesional)|whoever|anyone|any (?:doctor|professional|one of them)|n'importe qui|peu importe qui|avec qui vous voulez)\b/

/** "con otra persona", "with someone else": whoever was shown is not wanted. */
export const SOMEONE_ELSE =
  /\b(?:(?:con |with |avec )(?:otr[oa](?: (?:persona|profesional|doctor[a]?|especialista|medic[oa]))?(?=\W*$)|otr[oa] (?:persona|profesional|doctor[a]?|especialista|medic[oa])|algun otro|someone else|somebody else|another (?:person|doctor|professional|dentist|specialist)|a different (?:person|doctor|professional|dentist|specialist)|quelqu'un d'autre|une autre personne|un autre (?:professionnel|docteur|medecin|praticien))|(?:otro|otra) (?:profesional|doctora?)|another (?:doctor|professional|dentist)|un autre (?:professionnel|docteur|praticien))\b/

/** What stands before a name that is not wanted. */
export const UNWANTED =
  /\b(?:no(?: quiero| me atienda)?|not|don't want|nor|pas|menos|excepto|salvo|except|anyone but|anybody but|sauf)(?: (?:con|with|avec|a|to|chez))?(?: (?:el|la|le))?(?: (?:dr|dra|doctora?|docteur|mme|sra?|mrs?|ms)\.?)? *$/
