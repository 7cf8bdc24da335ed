import type { ListedProfessional, ListedService } from '#app/agent/contracts/tool'

export const INTENTS = [
  'greet',
  'thanks',
  'bye',
  'help',
  'book',
  'another',
  'cancel',
  'cancelAll',
  'cannotCome',
  'reschedule',
  'mine',
  'prices',
  'services',
  'professionals',
  'duration',
  'availability',
  'hours',
  'human',
  'complaint',
  'urgent',
  'outside',
  'identity',
  'forget',
  'change',
  'more',
  'later',
  'earlier',
  'otherDay',
  'any',
  'soonest',
  'otherService',
  'wellbeing',
  'offers',
  'unsure',
  'sameTime',
  'speak',
  'wish',
] as const

export type Intent = (typeof INTENTS)[number]

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** `HH:mm` readings of a spoken time, the likelier first: "a las cinco" is 17:00, then 05:00. */
export type TimeWish = string[]

/** `HH:mm` limits, both inclusive. */
export interface TimeWindow {
  after: string | null
  before: string | null
}

/** What one line, or a burst of them, says. */
export interface Facts {
  intents: Set<Intent>
  name: string | null
  /** Several when the words fit more than one. */
  services: ListedService[]
  professional: ListedProfessional | null
  anyProfessional: boolean
  /** Not the one who was shown or chosen. */
  otherProfessional: boolean
  /** "Not with Laura". */
  unwanted: ListedProfessional | null
  /** `YYYY-MM-DD`; several for "next week" or "the weekend". */
  dates: string[]
  /** "31 February". */
  impossibleDate: boolean
  /** The day of an appointment that already stands: "la del jueves". */
  fromDate: string | null
  time: TimeWish | null
  window: TimeWindow | null
  part: PartOfDay | null
  /** 1-based position in the last list shown; -1 is the last one. */
  pick: number | null
  answer: 'yes' | 'no' | null
  /** Nothing but signs or emojis. */
  wordless: boolean
}

export function noFacts(): Facts {
  return {
    intents: new Set(),
    name: null,
    services: [],
    professional: null,
    anyProfessional: false,
    otherProfessional: false,
    unwanted: null,
    dates: [],
    impossibleDate: false,
    fromDate: null,
    time: null,
    window: null,
    part: null,
    pick: null,
    answer: null,
    wordless: true,
  }
}

/** Joins what the lines of a burst say; the later line wins. */
export function joined(first: Facts, then: Facts): Facts {
  return {
    intents: first.intents.union(then.intents),
    name: then.name ?? first.name,
    services: then.services.length > 0 ? then.services : first.services,
    professional: then.professional ?? first.professional,
    anyProfessional: then.anyProfessional || first.anyProfessional,
    otherProfessional: then.otherProfessional || first.otherProfessional,
    unwanted: then.unwanted ?? first.unwanted,
    dates: then.dates.length > 0 ? then.dates : first.dates,
    impossibleDate: then.impossibleDate || (first.impossibleDate && then.dates.length === 0),
    fromDate: then.fromDate ?? first.fromDate,
    time: then.time ?? first.time,
    window: then.window ?? first.window,
    part: then.part ?? first.part,
    pick: then.pick ?? first.pick,
    answer: then.answer ?? first.answer,
    wordless: then.wordless && first.wordless,
  }
}
