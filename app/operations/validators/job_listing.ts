import vine from '@vinejs/vine'
import { JOB_STATES, LANES } from '#app/jobs/contracts/declaration'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

export const JOB_LISTING = {
  filters: {
    state: vine.enum(JOB_STATES),
    name: vine.string().minLength(1).maxLength(LIMITS.text.name),
    lane: vine.enum(LANES),
  },
  sorts: ['-createdAt'],
} satisfies ListingRules

export const SCHEDULE_LISTING = { sorts: ['name'] } satisfies ListingRules
