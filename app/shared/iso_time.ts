/** RFC 3339 in UTC, as every answer of the API says times. */
export const isoTime = (at: Date) => at.toISOString()

export const isoTimeOrNull = (at: Date | null) => (at ? at.toISOString() : null)
