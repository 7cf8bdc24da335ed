import { isCommonWord } from '#app/agent/brains/offline/understand/common_words'
import { distance } from '#app/agent/brains/offline/understand/fuzzy'

/** Short forms people type, written out. */
const SHORT: Record<string, string> = {
  mnn: 'manana',
  mnna: 'manana',
  manna: 'manana',
  mana: 'manana',
  maniana: 'manana',
  hoi: 'hoy',
  oy: 'hoy',
  jue: 'jueves',
  vie: 'viernes',
  mie: 'miercoles',
  sab: 'sabado',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tmw: 'tomorrow',
  tomoro: 'tomorrow',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  tues: 'tuesday',
  fri: 'friday',
  weds: 'wednesday',
  wensday: 'wednesday',
  wendsday: 'wednesday',
  appt: 'appointment',
  appts: 'appointments',
  apts: 'appointments',
  wed: 'wednesday',
  tue: 'tuesday',
  noonish: 'noon',
  lemme: 'let me',
  gimme: 'give me',
  ppl: 'people',
  q: 'que',
  yamo: 'llamo',
  soi: 'soy',
  qqn: "quelqu'un",
  qqch: 'quelque chose',
  tps: 'temps',
  dsl: 'desole',
  jpeux: 'je peux',
  jveux: 'je veux',
  jvoudrais: 'je voudrais',
  g: "j'ai",
  ish: ' oclock',
  p: 'pm',
  apt: 'appointment',
  appointement: 'appointment',
  tdy: 'today',
  dmain: 'demain',
  dem1: 'demain',
  aprem: 'apres-midi',
  aprm: 'apres-midi',
  ajd: "aujourd'hui",
  auj: "aujourd'hui",
  finde: 'fin de semana',
  xfa: 'por favor',
  porfa: 'por favor',
  porfis: 'por favor',
  rdvs: 'rdv',
  randevou: 'rendez-vous',
  rendezvous: 'rendez-vous',
  sita: 'cita',
  sitas: 'citas',
  kiero: 'quiero',
  kuanto: 'cuanto',
  quanto: 'cuanto',
  qiero: 'quiero',
  quero: 'quiero',
  grax: 'gracias',
  grcs: 'gracias',
  thx: 'thanks',
  ty: 'thanks',
  mci: 'merci',
  bjr: 'bonjour',
  slt: 'salut',
  cc: 'coucou',
  ola: 'hola',
  holi: 'hola',
  holaa: 'hola',
  wanna: 'want to',
  bsr: 'bonsoir',
}

/** Short forms with a digit in them. */
const DIGITS: Record<string, string> = {
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  '2mrw': 'tomorrow',
  '2day': 'today',
  '2nite': 'tonight',
  'b4': 'before',
  'dem1': 'demain',
  'w/': 'with',
}

/** "5ish" and "5p" are hours; alone the letters mean nothing, hence the digit before them. */
const AFTER_DIGIT = new Set(['ish', 'p'])
/** "Mon", "sun" are days only where a day stands: "mon" is also French for "my". */
const ENGLISH_DAYS: Record<string, string> = { mon: 'monday', sat: 'saturday', sun: 'sunday' }
const BEFORE_DAY = /\b(?:on|next|this|for) $/
const AFTER_DAY = /^ (?:at|@|around|after|before|morning|afternoon|evening)\b/

const PIECE =
  /(?<![a-z\d])(?:2moro|2morrow|2mrw|2day|2nite|b4|dem1)(?![a-z\d])|(?<![a-z])w\/|[a-z]+/g

const CORRECT = `
lunes martes miercoles jueves viernes sabado domingo manana pasado semana proxima proximo
monday tuesday wednesday thursday friday saturday sunday tomorrow today yesterday weekend
lundi mercredi jeudi vendredi samedi dimanche demain aujourd prochain prochaine semaine
septiembre octubre noviembre diciembre febrero september october november december february january
septembre octobre novembre decembre fevrier janvier juillet
cancelar anular reservar reserva agendar disponibilidad disponible precio precios servicio servicios
cambiar reprogramar profesional profesionales horario urgente urgencia quisiera necesito primera segunda
tercera cualquiera gracias llamo persona cuanto cuesta
cancel booking appointment appointments schedule reschedule available availability services professional
professionals price prices second please would thanks afternoon morning evening urgent emergency whichever
annuler reserver rendez disponible disponibilite creneau creneaux prestation prestations tarif tarifs
deplacer reporter premier premiere deuxieme troisieme combien voudrais souhaite urgence apres bonjour
merci matin personne quelqu
`
  .trim()
  .split(/\s+/)

/** Right as they stand although they look like a slip of a word above. */
const LEFT_ALONE = new Set(
  `perdona perdone perdono persiana martin martina marti marta marie mardi mario maria marina lundy lucia sandy friend domingos dominga
  reservas cancela cancelo cancele canceled cancelled cambia cambio cambie cuesta cuestan cuanta cuantas
  cuantos appoint service servicios person persons personas personal personnes urgently merce mercy
  matins marin pascal passe passer pasada semanas semaines weekends would could should there where
  llama llame llamar reporte porter premiers seconds secondes tarifa tarifas agenda agendas booked
  bookings priced prochains sabada reserve reserves reservee cuantico lundis jeudis prise prisa primero primer
  segundo tercero tercer segundos dispo apresa price prices price's anula anulo reservo reservamos agendo
  agende schedules morning mornings evenings demande demander juliet juliette jullien marcel janvier
  october octave sundays mondays fridays saturdays thursdays tuesdays wednesdays cancels personne persona
  decembre december septembre september novembre november octobre octubre fevrier febrero`.split(
    /\s+/
  )
)

const BY_INITIAL = Map.groupBy(CORRECT, (word) => word.charAt(0))
const KNOWN = new Set(CORRECT)

function corrected(word: string): string {
  if (Object.hasOwn(SHORT, word)) return SHORT[word]
  if (word.length < 5 || word.length > 18 || KNOWN.has(word)) return word
  if (LEFT_ALONE.has(word) || isCommonWord(word)) return word
  const squeezed = word.replace(/(.)\1{2,}/g, '$1')
  const limit = squeezed.length < 8 ? 1 : 2
  let best = word
  let nearest = limit + 1
  for (const candidate of BY_INITIAL.get(word.charAt(0)) ?? []) {
    if (candidate.length < 5) continue
    const found = distance(squeezed, candidate, candidate.length < 8 ? 1 : limit)
    if (found < nearest && found <= (candidate.length < 8 ? 1 : limit)) {
      best = candidate
      nearest = found
    }
  }
  return best
}

/** Corrects word by word; `at[i]` is where the character `i` of the new text stood in the old one. */
export function spellOut(folded: string): { text: string; at: number[] } {
  const at: number[] = []
  let text = ''
  const put = (piece: string, from: number, length: number) => {
    for (let i = 0; i < piece.length; i++) at.push(from + Math.min(i, Math.max(0, length - 1)))
    text += piece
  }
  let done = 0
  for (const match of folded.matchAll(PIECE)) {
    const [piece] = match
    put(folded.slice(done, match.index), done, match.index - done)
    const bound = AFTER_DIGIT.has(piece) && !/\d$/.test(folded.slice(0, match.index))
    const end = match.index + piece.length
    const isDay = AFTER_DAY.test(folded.slice(end)) || BEFORE_DAY.test(folded.slice(0, match.index))
    const day = isDay ? ENGLISH_DAYS[piece] : undefined
    put(bound ? piece : (day ?? DIGITS[piece] ?? corrected(piece)), match.index, piece.length)
    done = end
  }
  put(folded.slice(done), done, folded.length - done)
  at.push(folded.length)
  return { text, at }
}
