import vine from '@vinejs/vine'
import { SCOPE_PATTERN } from '#app/api_tokens/contracts/scopes'
import { SERVICE_ROLES } from '#app/api_tokens/contracts/service_role'
import { nameField } from '#app/shared/fields'
import { LIMITS } from '#app/shared/limits'

const token = {
  name: nameField(),
  /** `read`, `area.*` or permissions. */
  scopes: vine
    .array(vine.string().maxLength(LIMITS.text.scope).regex(SCOPE_PATTERN))
    .minLength(1)
    .maxLength(LIMITS.list.scopes),
  expiresInDays: vine
    .number({ strict: true })
    .withoutDecimals()
    .range([1, LIMITS.time.apiTokenLifetime])
    .optional(),
}

export const personalTokenValidator = vine.create(token)

export const serviceTokenValidator = vine.create({
  ...token,
  role: vine.enum(SERVICE_ROLES),
  /** Of this organization; this tenant alone when absent. */
  tenantIds: vine
    .array(vine.string().uuid())
    .minLength(1)
    .maxLength(LIMITS.list.ids)
    .distinct()
    .optional(),
})
