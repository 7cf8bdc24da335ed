import vine from '@vinejs/vine'
import { nameOrId } from '#app/calendar/tools/inputs/fields'
import { PARTS_OF_DAY } from '#app/calendar/tools/part_of_day'
import { isoDate } from '#app/shared/moment_rule'

export default vine.create({
  service: nameOrId('What is to be booked').optional(),
  date: isoDate().meta({ description: 'YYYY-MM-DD; absent: the next days' }).optional(),
  partOfDay: vine.enum(PARTS_OF_DAY).optional(),
  professional: nameOrId('With whom').optional(),
})
