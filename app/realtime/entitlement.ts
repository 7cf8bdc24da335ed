import type { Access } from '#app/identity/contracts/identity'
import { hashToken } from '#app/identity/token'
import { permissionsOf } from '#app/identity/queries/permissions_of'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { identities } from '#app/tenancy/system/identities'

/** Whether a stream opened with this access would be opened the same way now. A database that is down closes nothing. */
export async function stillEntitled(access: Access, authorization?: string): Promise<boolean> {
  try {
    const identity = authorization
      ? await identities.byTokenHash(
          hashToken(authorization.replace(/^Bearer\s+/i, '')),
          clock.now().toJSDate()
        )
      : await identities.byId(access.userId)
    const membership = identity?.memberships.find((one) => one.tenantId === access.tenantId)
    if (identity?.status !== 'active' || membership?.role !== access.role) return false
    const now = await permissionsOf(access.tenantId, access.role)
    return (
      now.size === access.permissions.size && [...now].every((id) => access.permissions.has(id))
    )
  } catch (error) {
    log().warn({ err: error }, 'a stream could not be checked')
    return true
  }
}
