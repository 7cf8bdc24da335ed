import type { ListingRules } from '#app/shared/http/listing'

export const MODULE_LISTING = { sorts: ['name'], search: true } satisfies ListingRules
