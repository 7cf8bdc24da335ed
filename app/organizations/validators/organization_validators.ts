import vine from '@vinejs/vine'
import { nameField } from '#app/people/validators/person_fields'
import { timeZoneRule } from '#app/setup/validators/setup_validator'
import { LOCALES } from '#app/shared/contracts/locale'

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/

const version = () => vine.number({ strict: true }).withoutDecimals().positive()
const timeZone = () => vine.string().trim().use(timeZoneRule())
const currency = () => vine.enum(Intl.supportedValuesOf('currency'))

export const changeOrganizationValidator = vine.create({
  name: nameField().optional(),
  publicRegistration: vine.boolean({ strict: true }).optional(),
  version: version(),
})

export const createTenantValidator = vine.create({
  name: nameField(),
  slug: vine.string().trim().regex(SLUG).optional(),
  timeZone: timeZone(),
  currency: currency(),
  language: vine.enum(LOCALES),
})

export const changeTenantValidator = vine.create({
  name: nameField().optional(),
  timeZone: timeZone().optional(),
  currency: currency().optional(),
  language: vine.enum(LOCALES).optional(),
  version: version(),
})
