import type { SuppressionReason } from '#app/mail/queries/suppression_of'
import { keyTime } from '#app/shared/key_time'
import { database, select, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** An address that a tenant does not write to. */
export interface SuppressionRow {
  id: string
  tenantId: string
  email: string
  reason: SuppressionReason
  detail: string | null
  createdAt: Date
  key: string
}

const COLUMNS = `id, tenant_id as "tenantId", email, reason, detail, created_at as "createdAt",
  ${keyTime('created_at')} as key`

export interface SuppressionFilters {
  email: string
}

interface Page {
  limit: number
  after: { at: string; id: string } | null
  filters: Partial<SuppressionFilters>
}

/** The list of the current tenant, the newest first, one more than asked for. */
export function listSuppressions({ limit, after, filters }: Page): Promise<SuppressionRow[]> {
  const conditions = [
    ...(filters.email ? ['email = :email'] : []),
    ...(after ? ['(created_at, id) < (:at::timestamptz, :id::uuid)'] : []),
  ]
  return select<SuppressionRow>(
    database(),
    `select ${COLUMNS} from mail_suppressions
     where ${['tenant_id = :tenantId', ...conditions].join(' and ')}
     order by created_at desc, id desc limit :limit`,
    { tenantId: currentTenantId(), limit: limit + 1, ...filters, ...after }
  )
}

export function findSuppression(email: string): Promise<SuppressionRow | null> {
  return selectOne<SuppressionRow>(
    database(),
    `select ${COLUMNS} from mail_suppressions where tenant_id = :tenantId and email = :email`,
    { tenantId: currentTenantId(), email }
  )
}
