/**
 * At most `count` of the things, evenly over all of them and in their order: the first always, so that the soonest is
 * among the offers.
 */
export function spread<Thing>(things: readonly Thing[], count: number): Thing[] {
  if (things.length <= count) return [...things]
  return Array.from({ length: count }, (_, at) => things[Math.floor((at * things.length) / count)]!)
}

/** The first `days` groups that have any, each spread to `perDay`. */
export function spreadOverDays<Thing>(
  things: readonly Thing[],
  dayOf: (thing: Thing) => string,
  { days, perDay }: { days: number; perDay: number }
): Thing[] {
  const groups = Map.groupBy(things, dayOf)
  return [...groups.values()].slice(0, days).flatMap((day) => spread(day, perDay))
}
