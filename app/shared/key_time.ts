/** A time column as text of full precision, for cursors: a JavaScript date would cut the microseconds. */
export const keyTime = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
