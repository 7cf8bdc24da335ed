import type { Api } from './client'
import type { Appointment, AppointmentStatus, One, Page, PanelCard, Person } from './types'

export type AgendaAppointment = Appointment & {
  contact: { id: string; name: string | null; phone: string | null }
  conversationId: string | null
  source: string
  notes?: string | null
  version: number
}

export type Service = Person & { durationMinutes: number }

/** A start that can be booked now. */
export type Slot = { startsAt: string; professionalId: string }

/** Instants, RFC 3339; `to` is exclusive. */
export type Range = { from: string; to: string }

export type NewAppointment = {
  serviceId: string
  professionalId?: string
  startsAt: string
  contact: { name: string; phone: string }
  notes?: string
}

export type AppointmentChange = {
  version: number
  status?: AppointmentStatus
  startsAt?: string
  professionalId?: string
}

const pageSize = 100
const mostPages = 10
const path = (id: string) => `/appointments/${encodeURIComponent(id)}`

/** Every call of the agenda. */
export const appointmentsApi = {
  /** All of a range: a week is drawn whole or not at all. */
  async list(api: Api, range: Range, signal?: AbortSignal): Promise<AgendaAppointment[]> {
    const found: AgendaAppointment[] = []
    let cursor: string | null = null
    for (let page = 0; page < mostPages; page++) {
      const answer: Page<AgendaAppointment> = await api.get(
        '/appointments',
        { 'limit': pageSize, cursor, 'filter[from]': range.from, 'filter[to]': range.to },
        signal
      )
      found.push(...answer.data)
      cursor = answer.meta.nextCursor
      if (!cursor) break
    }
    return found
  },

  one: (api: Api, id: string, signal?: AbortSignal) =>
    api.get<One<AgendaAppointment>>(path(id), undefined, signal),

  /** What modules show with an appointment. */
  panel: (api: Api, id: string, signal?: AbortSignal) =>
    api.get<One<{ cards: PanelCard[] }>>(`${path(id)}/panel`, undefined, signal),

  create: (api: Api, appointment: NewAppointment) =>
    api.post<One<AgendaAppointment>>('/appointments', appointment),

  change: (api: Api, id: string, change: AppointmentChange) =>
    api.patch<One<AgendaAppointment>>(path(id), change),

  cancel: (api: Api, id: string) => api.delete<unknown>(path(id)),

  services: (api: Api, signal?: AbortSignal) =>
    api.get<Page<Service>>('/services', { limit: pageSize }, signal),

  professionals: (api: Api, signal?: AbortSignal) =>
    api.get<Page<Person>>('/professionals', { limit: pageSize }, signal),

  /** `from` and `to` are local days, `to` exclusive. */
  availability: (
    api: Api,
    query: { serviceId: string; from: string; to: string; professionalId?: string },
    signal?: AbortSignal
  ) => api.get<{ data: Slot[] }>('/availability', query, signal),
}
