import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import type { AuditFilters, AuditPage, AuditReach } from '#app/audit/contracts/entry'
import {
  organizationReach,
  tenantReach,
  type AuditPermission,
} from '#app/audit/controllers/audit_reach'
import { AUDIT_LISTING } from '#app/audit/validators/audit_listing'
import { timeCursor } from '#app/shared/http/key_cursor'
import { readListing } from '#app/shared/http/listing'
import { forbidden } from '#app/shared/http/problem'
import { currentTenant } from '#app/tenancy/queries/current_tenant'

type Given = Omit<AuditFilters, 'from' | 'to'> & {
  scope: 'tenant' | 'organization'
  from: string
  to: string
}

export interface AuditQuestion {
  reach: AuditReach
  page: AuditPage
  /** As the reader gave them. */
  filters: Partial<Given>
}

/** What the reader asks for; throws 422 where that is wrong and 403 where it is more than they may see. */
export async function readQuestion(
  ctx: HttpContext,
  permission: AuditPermission
): Promise<AuditQuestion> {
  const { filters, limit, cursor, q } = await readListing<Given>(ctx, AUDIT_LISTING)
  const { scope, from, to, ...rest } = filters
  const reach =
    scope === 'organization' ? await organizationReach(ctx, permission) : tenantReach(ctx)
  if (!reach) throw forbidden()
  const [after, start, end] = [timeCursor(cursor), await moment(from), await moment(to)]
  const page = { limit, after, q, filters: { ...rest, from: start, to: end } }
  return { reach, page, filters }
}

/** By the clocks of the tenant, where the reader names no offset. */
async function moment(iso?: string): Promise<Date | undefined> {
  if (iso === undefined) return undefined
  const { timeZone: zone } = await currentTenant()
  return DateTime.fromISO(iso, { zone }).toJSDate()
}
