import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { IANAZone } from 'luxon'
import { cleanText } from '#app/shared/clean_text'
import { LOCALES } from '#app/shared/contracts/locale'
import { LIMITS } from '#app/shared/limits'

const ZONE_NAME = /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/

/** Offsets such as `+01:00` are no zones: they know no summer time. */
export const timeZoneRule = vine.createRule(
  (value: unknown, _options: undefined, field: FieldContext) => {
    if (typeof value === 'string' && ZONE_NAME.test(value) && IANAZone.isValidZone(value)) return
    field.report('The time zone is not known', 'timeZone', field)
  }
)

const clean = (value: unknown) => (typeof value === 'string' ? cleanText(value) : value)

const name = () => vine.string().parse(clean).trim().minLength(1).maxLength(LIMITS.text.name)

export const setupValidator = vine.create({
  name: name(),
  email: vine.string().trim().toLowerCase().email().maxLength(LIMITS.text.email),
  password: vine.string().minLength(LIMITS.text.shortestPassword).maxLength(LIMITS.text.password),
  organization: name(),
  location: name(),
  timeZone: vine.string().trim().use(timeZoneRule()),
  currency: vine.enum(Intl.supportedValuesOf('currency')),
  language: vine.enum(LOCALES),
})
