import vine from '@vinejs/vine'
import { appointmentOrNext, localTime } from '#app/calendar/tools/inputs/fields'

export default vine.create({ appointment: appointmentOrNext(), startsAt: localTime() })
