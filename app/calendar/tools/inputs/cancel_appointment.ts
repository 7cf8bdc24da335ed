import vine from '@vinejs/vine'
import { appointmentOrNext } from '#app/calendar/tools/inputs/fields'
import { cleanText } from '#app/shared/clean_text'
import { LIMITS } from '#app/shared/limits'

export default vine.create({
  appointment: appointmentOrNext(),
  reason: vine.string().trim().maxLength(LIMITS.text.reason).transform(cleanText).optional(),
})
