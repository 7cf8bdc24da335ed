import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { clock } from '#app/shared/clock'
import { invalid } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'
import { currentTenant } from '#app/tenancy/queries/current_tenant'
import { moduleReport } from '#app/usage/queries/module_report'
import { usageReport, type Period } from '#app/usage/queries/usage_report'
import { transformUsage } from '#app/usage/transformers/usage_transformer'
import { usageValidator } from '#app/usage/validators/usage_validator'

const MONTHS_SHOWN = 6

export default class UsageController {
  async show({ request, access }: HttpContext) {
    const given = await usageValidator.validate(request.qs())
    const { timeZone } = await currentTenant()
    const report = await usageReport(periodOf(given, timeZone), timeZone)
    const modules = await moduleReport(report.months, timeZone, access.locale)
    return { data: transformUsage(report, modules, access.locale) }
  }

  page({ inertia }: HttpContext) {
    return inertia.render('settings/usage', {})
  }
}

/** What was asked for, else this month and the five before it. */
function periodOf(given: Partial<Period>, timeZone: string): Period {
  const now = clock.now().setZone(timeZone)
  const to = given.to ? read('to', given.to) : now.setZone('utc', { keepLocalTime: true })
  const from = given.from
    ? read('from', given.from)
    : to.startOf('month').minus({ months: MONTHS_SHOWN - 1 })
  const days = to.startOf('day').diff(from.startOf('day'), 'days').days
  if (days < 0 || days > LIMITS.list.usageDays) {
    throw invalid([
      {
        field: 'to',
        rule: 'range',
        message: `to is not before from, and at most ${LIMITS.list.usageDays} days after it`,
      },
    ])
  }
  return { from: from.toFormat('yyyy-MM-dd'), to: to.toFormat('yyyy-MM-dd') }
}

function read(field: 'from' | 'to', text: string): DateTime {
  const day = DateTime.fromISO(text, { zone: 'utc' })
  if (!day.isValid) throw invalid([{ field, rule: 'date', message: `${field} is no day` }])
  return day
}
