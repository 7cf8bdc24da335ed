import type { Slot } from '~/api/appointments'
import { Problem } from '~/api/client'
import type { Translate } from '~/text/use_text'

export type BookingErrors = Partial<
  Record<'serviceId' | 'startsAt' | 'name' | 'phone' | 'form', string>
>

type Refusal = { errors: BookingErrors; alternatives: Slot[] | null }

/** What the server said against a booking, at the field it is about. */
export function readRefusal(error: unknown, t: Translate): Refusal {
  if (!(error instanceof Problem) || error.status === 0) {
    return { errors: { form: t('state.offlineHelp') }, alternatives: null }
  }
  const offered = error.body.alternatives
  if (Array.isArray(offered)) return { errors: {}, alternatives: offered as Slot[] }

  const fields = error.errors.map(({ field }) => field)
  const errors: BookingErrors = {
    ...(fields.includes('serviceId') && { serviceId: t('agenda.error.service') }),
    ...(fields.includes('startsAt') && { startsAt: t('agenda.error.start') }),
    ...(fields.includes('contact.name') && { name: t('agenda.error.name') }),
    ...(fields.includes('contact.phone') && { phone: t('agenda.error.phoneFormat') }),
  }
  const unnamed = Object.keys(errors).length === 0
  return {
    errors: unnamed ? { form: error.message || t('agenda.error.form') } : errors,
    alternatives: null,
  }
}
