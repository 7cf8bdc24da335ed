import { recordAudit } from '#app/audit/record_audit'
import type { OwnRole, RoleGrants } from '#app/roles/contracts/role'
import { refusedGrants, widened, type Granter } from '#app/roles/policies/grant_policy'
import { LIMITS } from '#app/shared/limits'
import type { Transaction } from '#app/tenancy/database'
import { ownRoles } from '#app/tenancy/system/own_roles'

export type SavingRole =
  | { kind: 'saved'; role: OwnRole }
  | { kind: 'unknown' }
  | { kind: 'stale'; current: OwnRole }
  | { kind: 'name_taken' }
  | { kind: 'too_many' }
  /** What of the grants the author lacks. */
  | { kind: 'beyond_own'; permissions: string[] }
  /** It is held in a tenant where the author may not change it. */
  | { kind: 'used_elsewhere' }

interface Author extends Granter {
  organizationId: string
  /** The tenant in which they are working. */
  tenantId: string
}

/** Makes a role of the organization. Nobody puts into it what they lack. */
export function createRole(
  { organizationId, tenantId, ...granter }: Author,
  { name, grants }: { name: string; grants: RoleGrants }
): Promise<SavingRole> {
  return ownRoles.transaction(async (trx) => {
    const refused = refusedGrants(granter, 'roles.create', [tenantId], grants)
    if (refused === 'everything') return { kind: 'used_elsewhere' }
    if (refused.length > 0) return { kind: 'beyond_own', permissions: refused }
    await ownRoles.lock(trx, organizationId)
    if ((await ownRoles.list(organizationId)).length >= LIMITS.organization.roles) {
      return { kind: 'too_many' }
    }
    if (await ownRoles.isNameTaken(trx, { organizationId, name })) return { kind: 'name_taken' }
    const id = await ownRoles.insert(trx, organizationId, name)
    await ownRoles.grant(trx, { organizationId, id }, grants)
    const role = await known(trx, organizationId, id)
    await audit(trx, organizationId, { action: 'role.created', id, after: role })
    return { kind: 'saved', role }
  })
}

/** Changes name or permissions of a role of the organization; what is added or widened the author must hold. */
export function changeRole(
  { organizationId, tenantId, ...granter }: Author,
  { id, ...changes }: { id: string; name?: string; grants?: RoleGrants; version: number }
): Promise<SavingRole> {
  return ownRoles.transaction(async (trx): Promise<SavingRole> => {
    await ownRoles.lock(trx, organizationId)
    const before = await ownRoles.find({ organizationId, id }, trx)
    if (!before) return { kind: 'unknown' }
    const { name = before.name, grants = before.grants, version } = changes
    const places = [tenantId, ...(await ownRoles.tenantsUsing(id, trx))]
    const added = widened(before.grants, grants)
    const refused = refusedGrants(granter, 'roles.update', places, added)
    if (refused === 'everything') return { kind: 'used_elsewhere' }
    if (refused.length > 0) return { kind: 'beyond_own', permissions: refused }
    if (before.version !== version) return { kind: 'stale', current: before }
    if (await ownRoles.isNameTaken(trx, { organizationId, name, id })) return { kind: 'name_taken' }
    await ownRoles.rename(trx, { organizationId, id }, name)
    await ownRoles.grant(trx, { organizationId, id }, grants)
    const role = await known(trx, organizationId, id)
    await audit(trx, organizationId, { action: 'role.changed', id, before, after: role })
    return { kind: 'saved', role }
  })
}

async function known(trx: Transaction, organizationId: string, id: string): Promise<OwnRole> {
  const role = await ownRoles.find({ organizationId, id }, trx)
  if (!role) throw new Error(`The role ${id} vanished in its own transaction`)
  return role
}

interface Change {
  action: string
  id: string
  before?: OwnRole
  after?: OwnRole
}

const shown = (role?: OwnRole) => role && { name: role.name, permissions: role.grants }

export const audit = (
  trx: Transaction,
  organizationId: string,
  { action, id, before, after }: Change
) =>
  recordAudit(
    {
      action,
      subject: { type: 'role', id },
      before: shown(before),
      after: shown(after),
      tenantId: null,
      organizationId,
    },
    trx
  )
