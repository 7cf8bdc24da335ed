import vine from '@vinejs/vine'
import { cleanText } from '#app/shared/clean_text'
import { REACHES } from '#app/identity/contracts/permission'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

const name = () =>
  vine.string().trim().minLength(1).maxLength(LIMITS.text.roleName).transform(cleanText)

const permissions = () => vine.record(vine.enum(REACHES)).maxLength(LIMITS.list.permissions)

/** `copyOf` is a role whose permissions are taken over; what `permissions` says goes before. */
export const newRoleValidator = vine.create({
  name: name(),
  permissions: permissions().optional(),
  copyOf: vine.string().maxLength(LIMITS.text.roleName).optional(),
})

export const roleChangesValidator = vine.create({
  name: name().optional(),
  permissions: permissions().optional(),
  version: vine.number({ strict: true }).withoutDecimals().positive(),
})

export const ROLE_LISTING = { sorts: ['builtIn'] } as const satisfies ListingRules
