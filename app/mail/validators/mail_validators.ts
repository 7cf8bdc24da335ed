import vine from '@vinejs/vine'
import { MAIL_STATES } from '#app/mail/contracts/mail'
import { MAIL_SECURITIES } from '#app/mail/smtp/mail_server'
import { LOCALES } from '#app/shared/contracts/locale'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

/** No line ends and nothing else that is invisible: it becomes a header of a mail. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u

const address = () => vine.string().trim().maxLength(LIMITS.text.email).email()

const mailFilters = {
  state: vine.enum(MAIL_STATES),
  template: vine.string().minLength(1).maxLength(60),
  email: vine.string().trim().minLength(3).maxLength(LIMITS.text.email),
}

const suppressionFilters = {
  email: vine.string().trim().toLowerCase().minLength(3).maxLength(LIMITS.text.email),
}

export const MAIL_LISTING: ListingRules = { filters: mailFilters, sorts: ['-createdAt'] }

export const SUPPRESSION_LISTING: ListingRules = {
  filters: suppressionFilters,
  sorts: ['-createdAt'],
}

export const suppressionValidator = vine.create({
  email: address().toLowerCase(),
  reason: vine.enum(['complaint', 'manual']).optional(),
  note: vine.string().trim().maxLength(LIMITS.text.reason).nullable().optional(),
})

export const mailServerValidator = vine.create({
  host: vine
    .string()
    .trim()
    .toLowerCase()
    .minLength(1)
    .maxLength(253)
    .regex(/^[a-z0-9.:[\]-]+$/),
  port: vine.number({ strict: true }).withoutDecimals().range([1, 65_535]),
  security: vine.enum(MAIL_SECURITIES),
  username: vine
    .string()
    .trim()
    .minLength(1)
    .maxLength(LIMITS.text.email)
    .regex(ONE_LINE)
    .nullable(),
  password: vine.string().minLength(1).maxLength(LIMITS.text.password).nullable().optional(),
  fromName: vine.string().trim().maxLength(LIMITS.text.name).regex(ONE_LINE).nullable(),
  fromEmail: address(),
  version: vine.number({ strict: true }).withoutDecimals().min(0),
})

export const previewValidator = vine.create({ locale: vine.enum(LOCALES).optional() })
