import { DateTime } from 'luxon'

/** All offsets of time zones are whole quarters of an hour, so each quarter lies in one day. */
export const QUARTER = `date_bin(interval '15 minutes', at, timestamptz '2000-01-01 00:00:00Z')`

/** The day of a moment in a time zone, `YYYY-MM-DD`. */
export const localDay = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd')
