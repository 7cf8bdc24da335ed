import vine from '@vinejs/vine'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'
import { isoDateOrTime } from '#app/shared/moment_rule'

const name = () => vine.string().minLength(1).maxLength(LIMITS.text.name)

const filters = {
  /** The chosen tenant, or with `organization` all of them and what stands above. */
  scope: vine.enum(['tenant', 'organization']),
  actorId: vine.string().uuid(),
  actorKind: vine.enum(['user', 'token', 'agent', 'system']),
  action: name(),
  subjectType: name(),
  subjectId: name(),
  from: isoDateOrTime(),
  to: isoDateOrTime(),
}

export const AUDIT_LISTING = {
  filters,
  sorts: ['-createdAt'],
  search: true,
} satisfies ListingRules
