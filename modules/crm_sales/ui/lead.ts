export const stages = [
  'new',
  'contacted',
  'interested',
  'negotiation',
  'closed_won',
  'closed_lost',
] as const

export type Stage = (typeof stages)[number]

/** A lead as `/api/v1/leads` gives it. */
export type Lead = {
  id: string
  contact: { id: string; name: string | null; phone: string | null }
  stage: Stage
  /** 0–100. */
  score: number
  source: string
  interest: string | null
  budget: string | null
  owner: { id: string; name: string } | null
  conversationId: string | null
  version: number
  createdAt: string
}

export const leadName = ({ contact }: Lead, unnamed: string) =>
  contact.name || contact.phone || unnamed

/** Who works here no more has no name here. */
export const ownerName = ({ owner }: Pick<Lead, 'owner'>, t: (key: string) => string) =>
  owner ? owner.name || t('leads.former_owner') : t('leads.no_owner')
