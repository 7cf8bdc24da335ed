import vine from '@vinejs/vine'
import { nameOrId } from '#app/calendar/tools/inputs/fields'

export default vine.create({ service: nameOrId('Only who offers this service').optional() })
