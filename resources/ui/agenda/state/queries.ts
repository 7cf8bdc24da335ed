import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { appointmentsApi, type Range } from '~/api/appointments'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { addDays, type Day } from '../time/days'
import { agendaKeys } from './keys'

export function useAppointments(range: Range) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: agendaKeys.range(tenant.id, range),
    queryFn: ({ signal }) => appointmentsApi.list(api, range, signal),
  })
}

export function useAppointmentPanel(id: string) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: agendaKeys.panel(tenant.id, id),
    queryFn: ({ signal }) => appointmentsApi.panel(api, id, signal),
    select: ({ data }) => data,
  })
}

export function useServices() {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: agendaKeys.services(tenant.id),
    queryFn: ({ signal }) => appointmentsApi.services(api, signal),
    select: ({ data }) => data,
  })
}

export function useProfessionals() {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: agendaKeys.professionals(tenant.id),
    queryFn: ({ signal }) => appointmentsApi.professionals(api, signal),
    select: ({ data }) => data,
  })
}

type SlotQuestion = { serviceId: string; professionalId: string; day: Day }

/** Free starts of one day; an empty professional means anybody. */
export function useSlots({ serviceId, professionalId, day }: SlotQuestion) {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: [...agendaKeys.slots(tenant.id), serviceId, professionalId, day],
    queryFn: ({ signal }) =>
      appointmentsApi.availability(
        api,
        { serviceId, from: day, to: addDays(day, 1), professionalId: professionalId || undefined },
        signal
      ),
    select: ({ data }) => data,
    enabled: serviceId !== '' && day !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
