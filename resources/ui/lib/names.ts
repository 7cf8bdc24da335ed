/** Up to two capital letters; a number or an empty name gives nothing. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
  const first = words.at(0)
  const last = words.length > 1 ? words.at(-1) : undefined
  const letters = [first, last].map((word) => (word ? [...word][0] : '')).join('')
  return letters.toLocaleUpperCase()
}

/** A hue from 0 to 359 that depends on nothing but the name. */
export function hueOf(name: string): number {
  let sum = 7
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 360
  return sum
}
