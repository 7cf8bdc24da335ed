import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { IANAZone } from 'luxon'
import { cleanText } from '#app/shared/clean_text'
import { LIMITS } from '#app/shared/limits'

/** Before anything is counted: a name of nothing but what cannot be stored is none. */
export const clean = (value: unknown) => (typeof value === 'string' ? cleanText(value) : value)

export const nameField = (longest: number = LIMITS.text.name) =>
  vine.string().parse(clean).trim().minLength(1).maxLength(longest)

export const emailField = () =>
  vine.string().trim().toLowerCase().email().maxLength(LIMITS.text.email)

/** What the caller has read; where it is another one by now, somebody was faster. */
export const versionField = () => vine.number({ strict: true }).withoutDecimals().positive()

const ZONE_NAME = /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/

const timeZone = vine.createRule((value: unknown, _options: undefined, field: FieldContext) => {
  if (typeof value === 'string' && ZONE_NAME.test(value) && IANAZone.isValidZone(value)) return
  field.report('The time zone is not known', 'timeZone', field)
})

/** The name of a time zone. Offsets such as `+01:00` are none: they know no summer time. */
export const timeZoneField = () => vine.string().trim().use(timeZone())
