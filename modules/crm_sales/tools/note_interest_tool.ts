import type { ToolHandler } from '#app/agent/contracts/declaration'
import { openLead } from '#modules/crm_sales/actions/open_lead'
import { raiseLead } from '#modules/crm_sales/actions/raise_lead'

const SCORE = { interest: 40, withBudget: 60 }

/** Only ever the lead of the contact who is talking: the contact comes from the kernel. */
const run: ToolHandler = async (input, { trx, contactId }) => {
  const { interest, budget } = input as { interest: string; budget?: string }
  const mover = { kind: 'agent' } as const
  await openLead(trx, { contactId, source: 'conversation', mover })
  await raiseLead(trx, {
    contactId,
    atLeast: 'interested',
    score: budget ? SCORE.withBudget : SCORE.interest,
    interest,
    budget,
    mover,
  })
  return { ok: true, noted: true }
}

export default run
