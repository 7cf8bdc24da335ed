import type { ListedAppointment } from '#app/agent/contracts/tool'
import { isAppointment } from '#app/agent/brains/offline/memory'
import { fold } from '#app/agent/brains/offline/normalise'
import { dayOf, hourOf, type Situation } from '#app/agent/brains/offline/plan/situation'

const OVER = new Set(['cancelled', 'completed', 'no_show'])

/** The contact's appointments to come, soonest first; null while they are being asked. */
export function upcoming(s: Situation): ListedAppointment[] | 'failed' | null {
  const result =
    s.desk.results('list_my_appointments').findLast((one) => one.result.ok)?.result ??
    s.desk.ask('list_my_appointments', {})
  if (!result) return null
  if (!result.ok) return result.error === 'unknown_appointment' ? [] : 'failed'
  const list = Array.isArray(result.appointments) ? result.appointments.filter(isAppointment) : []
  const now = Date.parse(s.turn.now)
  return list
    .filter((one) => !OVER.has(one.status) && !(Date.parse(one.startsAt) < now))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
}

/** Those of the list that the words of the lead fit: a number, a day, an hour, a service, a person. */
export function meant(
  s: Situation,
  list: ListedAppointment[],
  days: string[]
): ListedAppointment[] {
  const { facts, memory } = s
  if (memory.expecting === 'appointment' && facts.pick !== null) {
    const shown = memory.shownAppointments.at(facts.pick === -1 ? -1 : facts.pick - 1)
    const hit = list.filter((one) => one.id === shown?.id)
    if (hit.length > 0) return hit
  }
  const sieves: ((one: ListedAppointment) => boolean)[] = []
  if (days.length > 0) sieves.push((one) => days.includes(dayOf(s, one.startsAt)))
  if (facts.time && memory.goal !== 'reschedule')
    sieves.push((one) => facts.time?.includes(hourOf(s, one.startsAt)) ?? true)
  if (facts.services.length === 1)
    sieves.push((one) => fold(one.service) === fold(facts.services[0].name))
  if (facts.professional) sieves.push((one) => one.professional === facts.professional?.name)
  let left = list
  for (const sieve of sieves) left = left.filter(sieve)
  return left
}
