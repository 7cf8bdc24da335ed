import type { ServiceTokenRow, TokenRow } from '#app/api_tokens/contracts/token'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

/** A token as lists show it; the secret is shown by whoever makes it, once. */
export const transformToken = (row: TokenRow) => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  createdAt: isoTime(row.createdAt),
  expiresAt: isoTime(row.expiresAt),
  lastUsedAt: isoTimeOrNull(row.lastUsedAt),
})

export const transformServiceToken = (row: ServiceTokenRow) => ({
  ...transformToken(row),
  role: row.role,
})
