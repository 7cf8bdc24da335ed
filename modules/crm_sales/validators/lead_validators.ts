import vine from '@vinejs/vine'
import { STAGES } from '#modules/crm_sales/contracts/lead'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

export const createLeadValidator = vine.create({
  contactId: vine.string().uuid(),
  stage: vine.enum(STAGES).optional(),
  source: vine
    .string()
    .trim()
    .regex(/^[a-z0-9_]{1,50}$/)
    .optional(),
})

export const changeLeadValidator = vine.create({
  stage: vine.enum(STAGES).optional(),
  ownerId: vine.string().uuid().nullable().optional(),
  version: vine.number({ strict: true }).withoutDecimals().positive(),
})

export const LEAD_LISTING = {
  filters: {
    stage: vine.enum(STAGES),
    ownerId: vine.string().uuid(),
    phone: vine.string().trim().maxLength(LIMITS.text.phone),
  },
  sorts: ['-createdAt', 'createdAt'],
  search: true,
} satisfies ListingRules
