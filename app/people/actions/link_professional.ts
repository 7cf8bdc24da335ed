import { recordAudit } from '#app/audit/record_audit'
import { database, execute, selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Whether the current tenant has this professional, and nobody signs in as them. */
export async function professionalIsFree(professionalId: string): Promise<boolean> {
  const row = await selectOne(
    database(),
    `select 1 from professionals where tenant_id = :tenantId and id = :professionalId and user_id is null`,
    { tenantId: currentTenantId(), professionalId }
  )
  return row !== null
}

/** Makes a professional's calendar a member's own, unless it became somebody else's meanwhile. */
export function linkProfessional(professionalId: string, userId: string): Promise<boolean> {
  return transaction(async (trx) => {
    const met = await execute(
      trx,
      `update professionals set user_id = :userId, version = version + 1
       where tenant_id = :tenantId and id = :professionalId and user_id is null`,
      { tenantId: currentTenantId(), professionalId, userId }
    )
    if (met === 0) return false
    const subject = { type: 'professional', id: professionalId }
    await recordAudit({ action: 'professionals.linked', subject, after: { userId } }, trx)
    return true
  })
}

/** Nobody's calendar any more, of all that were this user's in the current tenant. */
export function unlinkProfessionals(userId: string): Promise<number> {
  return execute(
    database(),
    `update professionals set user_id = null, version = version + 1
     where tenant_id = :tenantId and user_id = :userId`,
    { tenantId: currentTenantId(), userId }
  )
}
