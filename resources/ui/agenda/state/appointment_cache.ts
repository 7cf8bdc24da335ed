import type { QueryClient } from '@tanstack/react-query'
import type { AgendaAppointment, Range } from '~/api/appointments'
import { agendaKeys } from './keys'

/** Puts an appointment into every loaded range it belongs to, and takes it out of the others. */
export function putAppointment(
  queries: QueryClient,
  tenantId: string,
  appointment: AgendaAppointment
): void {
  const loaded = queries.getQueriesData<AgendaAppointment[]>({ queryKey: agendaKeys.all(tenantId) })
  for (const [key, list] of loaded) {
    if (!list) continue
    const known = list.find(({ id }) => id === appointment.id)
    if (known && known.version > appointment.version) continue
    const others = list.filter(({ id }) => id !== appointment.id)
    const next = isWithin(appointment, key[2] as Range) ? [...others, appointment] : others
    queries.setQueryData(key, next)
  }
}

const isWithin = (one: AgendaAppointment, { from, to }: Range) =>
  Date.parse(one.startsAt) < Date.parse(to) && Date.parse(one.endsAt) > Date.parse(from)
