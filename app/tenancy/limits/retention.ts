/** How many days rows are kept, as long as the tenant says nothing else. */
export interface Retention {
  /** null: for good. */
  normal: number | null
  least: number
  most: number
  /** What is deleted afterwards. */
  rows: string
}

export const RETENTION = {
  inboundEvents: {
    normal: 30,
    least: 7,
    most: 365,
    rows: 'raw events of providers that were processed or ignored; quarantined ones stay',
  },
  agentTurns: {
    normal: 90,
    least: 7,
    most: 730,
    rows: 'turns of the agent that have ended, with their steps',
  },
  doneJobs: {
    normal: 3,
    least: 1,
    most: 90,
    rows: 'jobs that are done or cancelled; dead ones stay',
  },
  mails: {
    normal: 90,
    least: 30,
    most: 730,
    rows: 'mails, whatever became of them, but those still on their way',
  },
  webhookDeliveries: {
    normal: 30,
    least: 1,
    most: 365,
    rows: 'what was sent to endpoints of webhooks, with its tries',
  },
  auditEntries: { normal: null, least: 365, most: 3_650, rows: 'who did what' },
} as const satisfies Record<string, Retention>

export type RetentionName = keyof typeof RETENTION
export const RETENTION_NAMES = Object.keys(RETENTION) as RetentionName[]

/** Days by name; what is absent is as normal. */
export type Kept = Partial<Record<RetentionName, number>>

export const keptDays = (kept: Kept, name: RetentionName): number | null =>
  kept[name] ?? RETENTION[name].normal
