/** What a mail program would make a link of, or an address to write to. */
const LEADS_SOMEWHERE = /[/\\@]|\bwww\b|[.:]\p{L}{2,}|\d{5,}/iu

/** Longer ones are letters rather than names. */
const LONGEST = 60

/**
 * A name as a mail may repeat it to an address that is not proved to be its owner's: else anybody could write to others
 * through us. The address stands in for what does not look like a name.
 */
export const nameForStranger = (name: string, email: string) =>
  name.length > LONGEST || LEADS_SOMEWHERE.test(name) ? email : name
