import type { DateTime } from 'luxon'
import type { MeterDeclaration } from '#app/module_system/contracts/contributions'
import { contributions } from '#app/module_system/queries/contributions'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { log } from '#app/shared/correlation'
import { isoTime } from '#app/shared/iso_time'
import { currentTenant } from '#app/tenancy/queries/current_tenant'

export interface MeterShown {
  id: string
  label: string
  /** How much was used since `from`; null when the module could not say. */
  used: number | null
  /** The beginning of this month in the tenant's time zone, ISO 8601 UTC. */
  from: string
  to: string
}

/** What the current tenant has used of a module this month; nothing where the module is off. */
export async function meterReadings(moduleId: string, locale: Locale): Promise<MeterShown[]> {
  const { id, timeZone } = await currentTenant()
  const meters = (await contributions(id, 'meters')).filter((one) => one.moduleId === moduleId)
  const to = clock.now().setZone(timeZone)
  const from = to.startOf('month')
  return Promise.all(
    meters.map(async (meter) => ({
      id: meter.id,
      label: meter.label[locale],
      used: await readMeter(meter, from, to),
      from: isoTime(from.toJSDate()),
      to: isoTime(to.toJSDate()),
    }))
  )
}

/** A meter that fails costs its own reading, not the others. */
export async function readMeter({ id, measure }: MeterDeclaration, from: DateTime, to: DateTime) {
  try {
    const { default: read } = await measure()
    return await read({ from: from.toJSDate(), to: to.toJSDate() })
  } catch (error) {
    log().error({ err: error, meter: id }, 'a meter could not be read')
    return null
  }
}
