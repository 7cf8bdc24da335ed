import { DateTime } from 'luxon'
import type { ListedAppointment, OfferedSlot, ToolResult } from '#app/agent/contracts/tool'
import type { Appointment, Refusal } from '#app/calendar/contracts/appointment'
import type { Slot } from '#app/calendar/contracts/schedule'
import { professionals } from '#app/calendar/queries/professionals'
import type { Client } from '#app/tenancy/database'

/** ISO 8601 in the tenant's zone, with offset: what a brain can say aloud without counting. */
export const local = (moment: DateTime, timeZone: string) =>
  moment.setZone(timeZone).toISO({ suppressMilliseconds: true }) ?? ''

export const offerOf =
  (timeZone: string, names: ReadonlyMap<string, string>) =>
  ({ startsAt, endsAt, professionalId }: Slot): OfferedSlot => ({
    startsAt: local(DateTime.fromISO(startsAt), timeZone),
    endsAt: local(DateTime.fromISO(endsAt), timeZone),
    professional: names.get(professionalId) ?? '',
    professionalId,
  })

export const listedAppointment = (appointment: Appointment): ListedAppointment => ({
  id: appointment.id,
  status: appointment.status,
  startsAt: local(DateTime.fromJSDate(appointment.startsAt), appointment.timeZone),
  endsAt: local(DateTime.fromJSDate(appointment.endsAt), appointment.timeZone),
  service: appointment.service.name,
  professional: appointment.professional.name,
})

/** A time that cannot be had, with what can. */
export async function refused(
  client: Client,
  { kind, alternatives }: Refusal,
  timeZone: string
): Promise<ToolResult> {
  const active = await professionals.active(client)
  const names = new Map(active.map(({ id, name }) => [id, name]))
  return { ok: false, error: kind, alternatives: alternatives.map(offerOf(timeZone, names)) }
}
