import vine from '@vinejs/vine'
import { REACHES } from '#app/identity/contracts/permission'
import { nameField, versionField } from '#app/shared/fields'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

const name = () => nameField(LIMITS.text.roleName)

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
  version: versionField(),
})

export const ROLE_LISTING = { sorts: ['builtIn'] } as const satisfies ListingRules
