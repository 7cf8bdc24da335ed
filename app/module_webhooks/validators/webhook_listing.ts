import type { ListingRules } from '#app/shared/http/listing'

export const WEBHOOK_LISTING = { sorts: ['name'] } satisfies ListingRules
