/** How long every tenant keeps rows that only served a purpose, in hours; migrations promise it per table. */
export const KEPT_HOURS = {
  dispatchedEvents: 3 * 24,
  idempotencyKeys: 24,
  liveEvents: 24,
} as const

export const SETUP_LINKS_KEPT_HOURS = 24

/** What happened above tenants; tenants say themselves how long their own trail is kept. */
export const PLATFORM_AUDIT_KEPT_DAYS = 730

export const PLATFORM_MAILS_KEPT_DAYS = 90
