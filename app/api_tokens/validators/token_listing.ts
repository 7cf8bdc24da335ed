import type { ListingRules } from '#app/shared/http/listing'

export const TOKEN_LISTING = { sorts: ['-createdAt'] } satisfies ListingRules
