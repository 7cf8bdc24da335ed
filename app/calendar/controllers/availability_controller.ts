import type { HttpContext } from '@adonisjs/core/http'
import { findAvailability, type Availability } from '#app/calendar/queries/find_availability'
import { MAX_RANGE_DAYS } from '#app/calendar/rules'
import { availabilityValidator } from '#app/calendar/validators/appointment_validators'
import { invalid } from '#app/shared/http/problem'

type Failure = Exclude<Availability, { kind: 'found' }>['kind']

const PROBLEMS: Record<Failure, [field: string, rule: string, message: string]> = {
  unknown_service: ['serviceId', 'exists', 'The selected serviceId is not known here'],
  unknown_professional: [
    'professionalId',
    'exists',
    'This professional does not offer the service',
  ],
  range_too_long: ['to', 'range', `At most ${MAX_RANGE_DAYS} days`],
  invalid_range: ['to', 'after', 'The end lies before the start'],
}

export default class AvailabilityController {
  async index({ request }: HttpContext) {
    const result = await findAvailability(await availabilityValidator.validate(request.qs()))
    if (result.kind === 'found') return { data: result.slots }
    const [field, rule, message] = PROBLEMS[result.kind]
    throw invalid([{ field, rule, message }])
  }
}
