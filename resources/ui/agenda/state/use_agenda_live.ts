import { useQueryClient } from '@tanstack/react-query'
import type { AgendaAppointment } from '~/api/appointments'
import { useSession } from '~/hooks/use_session'
import { useLiveEvents } from '~/live/store'
import { agendaKeys } from './keys'
import { putAppointment } from './appointment_cache'

type AppointmentData = { appointment?: AgendaAppointment }

/** What others book, move or cancel appears without a reload. */
export function useAgendaLive(): void {
  const queries = useQueryClient()
  const { tenant } = useSession()
  useLiveEvents(({ type, data }) => {
    if (!type.startsWith('appointment.')) return
    const { appointment } = data as AppointmentData
    if (appointment?.id) putAppointment(queries, tenant.id, appointment)
    else void queries.invalidateQueries({ queryKey: agendaKeys.all(tenant.id) })
    void queries.invalidateQueries({ queryKey: agendaKeys.slots(tenant.id) })
  })
}
