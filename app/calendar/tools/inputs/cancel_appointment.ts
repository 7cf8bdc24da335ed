import vine from '@vinejs/vine'
import { appointmentOrNext } from '#app/calendar/tools/inputs/fields'
import { cleanText } from '#app/shared/clean_text'

export default vine.create({
  appointment: appointmentOrNext(),
  reason: vine.string().trim().maxLength(1000).transform(cleanText).optional(),
})
