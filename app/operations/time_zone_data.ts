const OLDEST = '2026b'

/** Rules of summer time change; with older data appointments in some zones would stand an hour off. */
export function assertTimeZoneData(version: string = process.versions.tz ?? '') {
  if (version < OLDEST) {
    throw new Error(
      `The time zone data of Node.js is ${version || 'missing'}; ${OLDEST} or later is needed`
    )
  }
}
