import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#app/shared/contracts/locale'
import type { ModuleMeterReport } from '#app/usage/queries/module_report'
import type { UsageReport } from '#app/usage/queries/usage_report'

/** A report in the reader's language; the meters of modules stand after the kernel's. */
export function transformUsage(
  { meters, months, ...period }: UsageReport,
  modules: readonly ModuleMeterReport[],
  locale: Locale
) {
  const i18n = i18nManager.locale(locale)
  const named = (amounts: readonly (number | null)[]) =>
    months.map((month, index) => ({ month, amount: amounts[index] ?? null }))
  return {
    ...period,
    meters: [
      ...meters.map(({ meter, today, byMonth, byDay, limit }) => ({
        id: meter.id,
        moduleId: null,
        label: i18n.t(`meters.${meter.id}`),
        kind: meter.kind,
        unit: meter.unit,
        today,
        limit,
        months: named(byMonth),
        days: byDay,
      })),
      ...modules.map(({ id, moduleId, label, today, byMonth }) => ({
        id,
        moduleId,
        label,
        kind: 'sum' as const,
        unit: 'count' as const,
        today,
        limit: null,
        months: named(byMonth),
        days: [],
      })),
    ],
  }
}
