import { DateTime } from 'luxon'
import { contributions } from '#app/module_system/queries/contributions'
import { readMeter } from '#app/module_system/queries/meter_readings'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { currentTenantId } from '#app/tenancy/scope'

export interface ModuleMeterReport {
  id: string
  moduleId: string | null
  label: string
  /** null when the module could not say. */
  today: number | null
  byMonth: (number | null)[]
}

/** What the current tenant has used of the modules that are on, as they measure it themselves. */
export async function moduleReport(
  months: readonly string[],
  timeZone: string,
  locale: Locale
): Promise<ModuleMeterReport[]> {
  const meters = await contributions(currentTenantId(), 'meters')
  const now = clock.now().setZone(timeZone)
  return Promise.all(
    meters.map(async (meter) => ({
      id: meter.id,
      moduleId: meter.moduleId,
      label: meter.label[locale],
      today: await readMeter(meter, now.startOf('day'), now),
      byMonth: await Promise.all(
        months.map((month) => {
          const from = DateTime.fromFormat(month, 'yyyy-MM', { zone: timeZone })
          return readMeter(meter, from, from.plus({ months: 1 }))
        })
      ),
    }))
  )
}
