/** The way of a lead; the last two are ends. */
export const STAGES = [
  'new',
  'contacted',
  'interested',
  'negotiation',
  'closed_won',
  'closed_lost',
] as const

export type Stage = (typeof STAGES)[number]

/** A lead as the API shows it. `score` is 0–100; times are RFC 3339 UTC. */
export interface Lead {
  id: string
  tenantId: string
  contact: { id: string; name: string | null; phone: string | null }
  stage: Stage
  score: number
  source: string
  interest: string | null
  budget: string | null
  owner: { id: string; name: string } | null
  /** The newest conversation of the contact. */
  conversationId: string | null
  version: number
  createdAt: string
}

/** Who moved a lead: a user, the agent's tool, or a listener. */
export type Mover = { kind: 'user'; userId: string } | { kind: 'agent' } | { kind: 'system' }
