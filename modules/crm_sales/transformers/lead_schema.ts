import {
  choice,
  id,
  integer,
  named,
  nullable,
  object,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import { STAGES, type Lead } from '#modules/crm_sales/contracts/lead'

export const leadSchema = resource<Lead>('Lead', {
  id: id(),
  tenantId: id(),
  contact: object({ id: id(), name: nullable(text()), phone: nullable(text()) }),
  stage: choice(STAGES),
  score: integer({ minimum: 0, maximum: 100 }),
  source: text(),
  interest: nullable(text()),
  budget: nullable(text()),
  owner: nullable(named()),
  conversationId: nullable(id()),
  version: integer(),
  createdAt: time(),
})
