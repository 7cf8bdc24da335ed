import vine from '@vinejs/vine'
import { DateTime } from 'luxon'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/

/** What a calendar can be asked about; beyond, databases and zones disagree. */
const YEARS = { first: 2000, last: 2200 }

const inCalendar = (text: string) => {
  const moment = DateTime.fromISO(text, { setZone: true })
  return moment.isValid && moment.year >= YEARS.first && moment.year <= YEARS.last
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** An ISO 8601 time, to the minute or finer, with or without offset. */
const time = vine.createRule(
  (value, _options: undefined, field) => {
    if (isText(value) && TIME.test(value) && inCalendar(value)) return
    field.report('The {{ field }} field must be an ISO 8601 time', 'time', field)
  },
  { name: 'time' }
)

const date = vine.createRule(
  (value, _options: undefined, field) => {
    if (isText(value) && DATE.test(value) && inCalendar(value)) return
    field.report('The {{ field }} field must be a date', 'date', field)
  },
  { name: 'date' }
)

/** A time, or a date alone. The `+` of an offset that a query string turned into a space is mended. */
const dateOrTime = vine.createRule(
  (value, _options: undefined, field) => {
    const text = isText(value) ? value.replace(/ (\d{2}:?\d{2})$/, '+$1') : ''
    if ((DATE.test(text) || TIME.test(text)) && inCalendar(text)) return field.mutate(text, field)
    field.report('The {{ field }} field must be an ISO 8601 date or time', 'dateOrTime', field)
  },
  { name: 'dateOrTime' }
)

export const isoDate = () => vine.string().maxLength(10).use(date())
export const isoTime = () => vine.string().maxLength(40).use(time())
export const isoDateOrTime = () => vine.string().maxLength(40).use(dateOrTime())
