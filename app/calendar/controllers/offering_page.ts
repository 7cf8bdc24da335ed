import type { HttpContext } from '@adonisjs/core/http'
import type { CataloguePage } from '#app/calendar/queries/catalogue'
import { OFFERING_LISTING } from '#app/calendar/validators/offering_validators'
import { readListing } from '#app/shared/http/listing'
import { isUuid } from '#app/shared/http/params'
import { invalid } from '#app/shared/http/problem'

/** What a list of services or professionals is asked for. */
export async function readOfferingPage(ctx: HttpContext): Promise<CataloguePage> {
  const { filters, ...page } = await readListing<{ active: boolean }>(ctx, OFFERING_LISTING)
  if (page.cursor && !isUuid(page.cursor[1])) {
    throw invalid([{ field: 'cursor', rule: 'format', message: 'Not a cursor of this list' }])
  }
  return { ...page, active: filters.active }
}
