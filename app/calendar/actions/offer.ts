import { execute, select, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

type Side = 'service' | 'professional'

const OTHER = { service: 'professional', professional: 'service' } as const

/**
 * States which professionals offer a service, or which services a professional offers, in place of what was stated. False,
 * and nothing changed, when one of them is unknown here.
 */
export async function stateOffers(
  trx: Transaction,
  side: Side,
  id: string,
  otherIds: readonly string[]
): Promise<boolean> {
  const other = OTHER[side]
  const bindings = { tenantId: currentTenantId(), id, otherIds }
  const known = await select(
    trx,
    `select id from ${other}s where tenant_id = :tenantId and id = any(:otherIds)`,
    { tenantId: bindings.tenantId, otherIds }
  )
  if (known.length !== otherIds.length) return false
  await execute(
    trx,
    `delete from service_professionals where tenant_id = :tenantId and ${side}_id = :id`,
    { tenantId: bindings.tenantId, id }
  )
  await execute(
    trx,
    `insert into service_professionals (tenant_id, ${side}_id, ${other}_id)
     select :tenantId, :id, unnest(cast(:otherIds as uuid[]))`,
    bindings
  )
  return true
}
