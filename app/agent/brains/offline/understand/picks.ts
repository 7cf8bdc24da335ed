const ORDINALS: [RegExp, number][] = [
  [/\b(?:primer[oa]?|1er[ao]?|1[ao]|1st|first(?: one)?|premiere?|1ere?)\b/, 1],
  [/\b(?:segund[oa]|2d[ao]|2[ao]|2nd|second(?: one)?|seconde?|deuxieme|2eme|2e)\b/, 2],
  [/\b(?:tercer[oa]?|3r[ao]|3[ao]|3rd|third(?: one)?|troisieme|3eme|3e)\b/, 3],
  [/\b(?:cuart[oa]|4t[ao]|4th|fourth(?: one)?|quatrieme|4eme|4e)\b/, 4],
  [/\b(?:quint[oa]|5t[ao]|5th|fifth(?: one)?|cinquieme|5eme|5e)\b/, 5],
  [/\b(?:ultim[oa]|last(?: one)?|derniere?)\b/, -1],
]

const CARDINALS: Record<string, number> = {
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  uno1: 1,
}
const NUMBER =
  '([1-9]|un|uno|una|dos|tres|cuatro|cinco|one|two|three|four|five|une|deux|trois|quatre|cinq)'

const MARKED = new RegExp(
  `\\b(?:opcion|option|numero|number|num|nr|no\\.|n°|choice|slot|choix)(?: de)?(?: la| el| le| the)? ?${NUMBER}\\b|(?:^|\\s)[#n]°? ?([1-9])\\b`
)
const ARTICLE = new RegExp(
  `\\b(?:la|el|le|the|lo|l') ?(?:n°|numero |number |no\\.? )?${NUMBER}\\b(?! ?(?:de |[:h.]\\d|am\\b|pm\\b|min|horas?|heures?))`
)
const BARE = new RegExp(
  `^[^a-z0-9]*(?:(?:si|ok|vale|pues|mejor|quiero|yes|oui|prends|je|take|i'll|please|pls|por favor|the|la|el|le|no)[ ,]+)*${NUMBER}[^a-z0-9]*(?:por favor|please|pls|s'il vous plait|svp|esta bien|gracias|thanks|merci)?[^a-z0-9]*$`
)

/** The position in the list shown that a folded text picks; -1 is the last. */
export function findPick(text: string, options: number): number | null {
  if (options === 0) return null
  const inRange = (value: number) => (value >= 1 && value <= options ? value : null)
  const number = MARKED.exec(text) ?? BARE.exec(text) ?? ARTICLE.exec(text)
  if (number) {
    const said = number.slice(1).find(Boolean) ?? ''
    const value = inRange(CARDINALS[said] ?? Number(said))
    if (value !== null) return value
  }
  for (const [pattern, value] of ORDINALS) {
    if (pattern.test(text)) return value === -1 ? -1 : inRange(value)
  }
  return null
}

const YES =
  /^[^a-z]*(?:(?:uy|ah|ay|oh|well|pues|ben|bah|entonces|alors|then)[ ,]+)?(?:s+i+p?|sim|claro|obvio|vale|ok|okay|okey|oki|okis|okas|dale|perfecto|perfecta|de acuerdo|deacuerdo|listo|genial|correcto|exacto|eso|esa|ese|confirmo|confirmad[oa]|por supuesto|me sirve|me va bien|me viene bien|esta bien|va bien|bueno|buenisimo|adelante|hecho|yes|yess*|yep|yeah|yup|yea|ya(?= *$)|sure|fine|great|perfect|sounds good|good|works|that works|that one|definitely|absolutely|please do|go ahead|correct|confirm|confirmed|deal|cool|alright|all right|oui|ouais|ouai|oue|wi|d'accord|daccord|dac|parfait|parfaite|ca marche|ca me va|ca me convient|volontiers|bien sur|entendu|nickel|tres bien|impeccable|je confirme|celui-la|celle-la|👍|👌|✅|🙌|🆗|💯)(?![a-z'])/u
const NO =
  /^[^a-z]*(?:n+o+p?|nope|nah|na|non|nan|para nada|ningun[oa]?|none|neither|aucun|aucune|not really|no thanks|no gracias|non merci|negativo|pas vraiment|👎|❌)(?![a-z'])/u

/** Yes and no count only at the head of a text: "si puede ser" further on is an "if". */
export function findAnswer(text: string): 'yes' | 'no' | null {
  if (/\bno (?:lo )?se\b|\bno (?:idea|estoy segur)/.test(text)) return null
  if (NO.test(text)) return 'no'
  if (/^[^a-z]*si (?:puede|es posible|pudiera|hay|tienes|tienen|te va|quieres|no )/.test(text))
    return null
  return YES.test(text) ? 'yes' : null
}
