import { lines, type Situation } from '#app/agent/brains/offline/plan/situation'

/** A tenant that has stated no services yet. A list that could not be read is another matter. */
export const nothingToBook = ({ catalogue }: Situation) =>
  !catalogue.missing && catalogue.services.length === 0

/** Says so, once in an answer, and offers a person instead of promising what cannot be done. */
export function sayNothingToBook({ memory, texts }: Situation): string {
  if (memory.offersColleague) return ''
  memory.offersColleague = true
  return lines(texts.noServices, texts.offerTeam)
}
