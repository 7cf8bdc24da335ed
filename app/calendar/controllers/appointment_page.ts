import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import {
  type AppointmentFilters,
  type AppointmentPage,
} from '#app/calendar/queries/list_appointments'
import { APPOINTMENT_LISTING } from '#app/calendar/validators/appointment_validators'
import { spellingsOf } from '#app/contacts/queries/spellings_of'
import { readListing } from '#app/shared/http/listing'
import { isUuid } from '#app/shared/http/params'
import { invalid } from '#app/shared/http/problem'

type Filters = Omit<AppointmentFilters, 'phones'> & { phone: string }

/** What a list of appointments is asked for. */
export async function readAppointmentPage(ctx: HttpContext): Promise<AppointmentPage> {
  const { filters, sort, limit, cursor } = await readListing<Filters>(ctx, APPOINTMENT_LISTING)
  if (cursor && !isKey(cursor)) {
    throw invalid([{ field: 'cursor', rule: 'format', message: 'Not a cursor of this list' }])
  }
  const { phone, ...rest } = filters
  const phones = phone === undefined ? undefined : spellingsOf(phone)
  return { filters: { ...rest, phones }, sort, limit, cursor }
}

const isKey = ([moment, id]: string[]) =>
  isUuid(id) && moment !== undefined && DateTime.fromSQL(moment).isValid
