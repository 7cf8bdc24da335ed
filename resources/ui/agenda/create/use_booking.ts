import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  appointmentsApi,
  type AgendaAppointment,
  type Service,
  type Slot,
} from '~/api/appointments'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useDates } from '~/hooks/use_dates'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { putAppointment } from '../state/appointment_cache'
import { agendaKeys } from '../state/keys'
import type { Day } from '../time/days'
import { readRefusal, type BookingErrors } from './booking_errors'

export type Wish = {
  serviceId: string
  /** Empty: anybody who is free. */
  professionalId: string
  day: Day
  startsAt: string
  name: string
  phone: string
}

type BookingInput = {
  day: Day
  services: Service[]
  onBooked: (appointment: AgendaAppointment) => void
}

/** The form of a new appointment: what is wished, what is wrong with it, and what is free instead. */
export function useBooking({ day, services, onBooked }: BookingInput) {
  const t = useText()
  const api = useApi()
  const dates = useDates()
  const queries = useQueryClient()
  const { tenant } = useSession()
  const [typed, setTyped] = useState<Wish>({
    serviceId: '',
    professionalId: '',
    day,
    startsAt: '',
    name: '',
    phone: '',
  })
  const [errors, setErrors] = useState<BookingErrors>({})
  const [alternatives, setAlternatives] = useState<Slot[] | null>(null)
  const [busy, setBusy] = useState(false)
  const wish = { ...typed, serviceId: typed.serviceId || (services[0]?.id ?? '') }

  function set(change: Partial<Wish>) {
    const moved = 'serviceId' in change || 'professionalId' in change || 'day' in change
    setTyped((old) => ({ ...old, ...(moved && { startsAt: '' }), ...change }))
    if (moved) setAlternatives(null)
    setErrors({})
  }

  function chooseAlternative({ startsAt, professionalId }: Slot) {
    setTyped((old) => ({ ...old, startsAt, professionalId, day: dates.dayKey(startsAt) }))
    setAlternatives(null)
    setErrors({})
  }

  /** Resolves to the first field that is wrong, or null. */
  async function book(): Promise<keyof Wish | null> {
    const missing: BookingErrors = {
      ...(!wish.serviceId && { serviceId: t('agenda.error.service') }),
      ...(!wish.startsAt && { startsAt: t('agenda.error.start') }),
      ...(!wish.name.trim() && { name: t('agenda.error.name') }),
      ...(!wish.phone.trim() && { phone: t('agenda.error.phone') }),
    }
    setErrors(missing)
    if (Object.keys(missing).length > 0) return firstOf(missing)
    setBusy(true)
    try {
      const { data } = await appointmentsApi.create(api, {
        serviceId: wish.serviceId,
        professionalId: wish.professionalId || undefined,
        startsAt: wish.startsAt,
        contact: { name: wish.name.trim(), phone: wish.phone.trim() },
      })
      putAppointment(queries, tenant.id, data)
      void toast.success(t('agenda.booked'))
      onBooked(data)
      return null
    } catch (error) {
      const refusal = readRefusal(error, t)
      setErrors(refusal.errors)
      setAlternatives(refusal.alternatives)
      return firstOf(refusal.errors)
    } finally {
      void queries.invalidateQueries({ queryKey: agendaKeys.slots(tenant.id) })
      setBusy(false)
    }
  }

  return { wish, errors, alternatives, busy, set, chooseAlternative, book }
}

const order = ['serviceId', 'startsAt', 'name', 'phone'] as const
const firstOf = (errors: BookingErrors) => order.find((field) => errors[field]) ?? null
