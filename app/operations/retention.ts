/** How long rows are kept that only served a purpose, in hours; migrations promise it per table. */
export const KEPT_HOURS = {
  endedJobs: 3 * 24,
  dispatchedEvents: 3 * 24,
  inboundEvents: 30 * 24,
  agentTurns: 90 * 24,
  idempotencyKeys: 24,
  liveEvents: 24,
} as const

export const SETUP_LINKS_KEPT_HOURS = 24
