import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/contracts/locale'
import { nameField, timeZoneField, versionField } from '#app/shared/fields'

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/

const currency = () => vine.enum(Intl.supportedValuesOf('currency'))

export const changeOrganizationValidator = vine.create({
  name: nameField().optional(),
  publicRegistration: vine.boolean({ strict: true }).optional(),
  version: versionField(),
})

export const createTenantValidator = vine.create({
  name: nameField(),
  slug: vine.string().trim().regex(SLUG).optional(),
  timeZone: timeZoneField(),
  currency: currency(),
  language: vine.enum(LOCALES),
})

export const changeTenantValidator = vine.create({
  name: nameField().optional(),
  timeZone: timeZoneField().optional(),
  currency: currency().optional(),
  language: vine.enum(LOCALES).optional(),
  version: versionField(),
})
