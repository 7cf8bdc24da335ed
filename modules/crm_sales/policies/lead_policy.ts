import { reaches, type Actor } from '#app/identity/contracts/permission'

const READ = 'crm_sales.leads.read'
const UPDATE = 'crm_sales.leads.update'
const ASSIGN = 'crm_sales.leads.assign'

/** A lead of nobody is within every reach; what is done with one is done by somebody who may read it as well. */
export const mayReadLead = (actor: Actor, ownerId: string | null) => reaches(actor, READ, ownerId)

/** To whom a lead belongs is a permission of its own. */
export const mayChangeLead = (actor: Actor, ownerId: string | null, { assigns = false } = {}) =>
  [READ, UPDATE, ...(assigns ? [ASSIGN] : [])].every((one) => reaches(actor, one, ownerId))
