/** How much one tenant may have of something; an operator may set another number for one tenant. */
export interface Limit {
  normal: number
  /** What is counted, for the page of limits. */
  unit: string
  reason: string
}

export const LIMITS = {
  contacts: {
    normal: 1_000_000,
    unit: 'contacts',
    reason:
      'lists and search are measured up to this size; a lead who writes on a messenger is always taken in',
  },
  services: { normal: 500, unit: 'services', reason: 'the agent and the agenda choose among them' },
  professionals: {
    normal: 200,
    unit: 'professionals',
    reason: 'availability is computed for a whole team at once',
  },
  webChatSessionsPerDay: {
    normal: 20_000,
    unit: 'new visitors in 24 hours',
    reason: 'each makes a contact and a conversation, and anybody may open one',
  },
  liveStreams: {
    normal: 2_000,
    unit: 'open event streams on one process',
    reason: 'each holds memory and a connection of the process that all tenants share',
  },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[]
