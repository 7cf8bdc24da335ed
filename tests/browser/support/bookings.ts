import { DateTime } from 'luxon'
import type { DemoOrganization } from '#database/demo/seed_demo'
import { callApi } from '#tests/browser/support/browser'
import type { World } from '#tests/support/world'

type Tenant = DemoOrganization['tenants'][number]
type Slot = { startsAt: string; professionalId: string }
export type Booked = { data: { id: string; startsAt: string; version: number } }

/** The tenant's day after today, as YYYY-MM-DD. */
export const tomorrow = (tenant: Tenant) =>
  DateTime.now().setZone(tenant.timeZone).plus({ days: 1 }).toISODate()!

/** The free starts of tomorrow for the tenant's first service. */
export async function freeSlots(world: World, tenant: Tenant): Promise<Slot[]> {
  const from = tomorrow(tenant)
  const to = DateTime.fromISO(from).plus({ days: 1 }).toISODate()
  const { data } = await callApi<{ data: Slot[] }>(
    world,
    tenant,
    'seller',
    'GET',
    `/availability?serviceId=${tenant.services[0]!.id}&from=${from}&to=${to}`
  )
  return data
}

/** Books the first free start of tomorrow, or the given one, through the API. */
export async function bookTomorrow(
  world: World,
  tenant: Tenant,
  contact: { name: string; phone: string },
  wanted?: Slot
): Promise<Booked> {
  const slot = wanted ?? (await freeSlots(world, tenant))[0]!
  return callApi<Booked>(world, tenant, 'seller', 'POST', '/appointments', {
    serviceId: tenant.services[0]!.id,
    startsAt: slot.startsAt,
    professionalId: slot.professionalId,
    contact,
  })
}
