import vine from '@vinejs/vine'
import { localTime, nameOrId } from '#app/calendar/tools/inputs/fields'
import { cleanText } from '#app/shared/clean_text'

const text = (longest: number, description: string) =>
  vine.string().trim().maxLength(longest).transform(cleanText).meta({ description })

export default vine.create({
  service: nameOrId('What is to be booked'),
  startsAt: localTime(),
  professional: nameOrId('With whom').optional(),
  name: text(200, 'Name of the person who comes').optional(),
  email: text(254, 'E-mail address, if it was given').optional(),
  notes: text(2000, 'What the professional should know').optional(),
})
