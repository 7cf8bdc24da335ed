import type { OwnRole, RoleGrants } from '#app/roles/contracts/role'
import { clock } from '#app/shared/clock'
import {
  execute,
  executeOne,
  select,
  selectOne,
  type Client,
  type Transaction,
} from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

const ROLE = `
  select roles.id, roles.name, roles.version,
    coalesce((select json_object_agg(granted.permission, granted.reach)
      from role_permissions granted where granted.role_id = roles.id), '{}') as grants,
    (select count(*)::int from memberships where memberships.custom_role_id = roles.id) as members
  from roles
  where roles.organization_id = :organizationId`

interface Owned {
  organizationId: string
  id: string
}

/** Roles that organizations have made of permissions; they belong to no tenant. */
export const ownRoles = {
  transaction: systemTransaction,

  /** By name. An organization has a limited number of them. */
  list: (organizationId: string) =>
    select<OwnRole>(systemDatabase(), `${ROLE} order by lower(roles.name), roles.id`, {
      organizationId,
    }),

  find: ({ organizationId, id }: Owned, client: Client = systemDatabase()) =>
    selectOne<OwnRole>(client, `${ROLE} and roles.id = :id`, { organizationId, id }),

  /** Changes of the roles of one organization happen one after another. */
  async lock(trx: Transaction, organizationId: string) {
    await lockByName(trx, `roles:${organizationId}`)
  },

  async isNameTaken(
    trx: Transaction,
    { organizationId, name, id }: Partial<Owned> & { name: string }
  ) {
    const row = await selectOne(
      trx,
      `select 1 from roles where organization_id = :organizationId and lower(name) = lower(:name)
         and id is distinct from :id::uuid`,
      { organizationId: organizationId ?? null, name, id: id ?? null }
    )
    return row !== null
  },

  /** The tenants in which somebody holds the role, or is offered it. */
  async tenantsUsing(id: string, client: Client = systemDatabase()): Promise<string[]> {
    const rows = await select<{ tenantId: string }>(
      client,
      `select tenant_id as "tenantId" from memberships where custom_role_id = :id
       union select tenant_id from invitations
       where custom_role_id = :id and accepted_at is null and revoked_at is null`,
      { id }
    )
    return rows.map(({ tenantId }) => tenantId)
  },

  async insert(trx: Transaction, organizationId: string, name: string): Promise<string> {
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into roles (organization_id, name, created_at) values (:organizationId, :name, :now)
       returning id`,
      { organizationId, name, now: clock.now().toJSDate() }
    )
    if (!row) throw new Error('a role could not be made')
    return row.id
  },

  rename: (trx: Transaction, { organizationId, id }: Owned, name: string) =>
    executeOne(
      trx,
      `update roles set name = :name, version = version + 1
       where organization_id = :organizationId and id = :id`,
      { organizationId, id, name }
    ),

  /** Puts these permissions in the place of those that the role had. */
  async grant(trx: Transaction, { organizationId, id }: Owned, grants: RoleGrants) {
    await execute(
      trx,
      `delete from role_permissions where organization_id = :organizationId and role_id = :id`,
      { organizationId, id }
    )
    await execute(
      trx,
      `insert into role_permissions (organization_id, role_id, permission, reach)
       select :organizationId::uuid, :id::uuid, * from unnest(:permissions::text[], :reaches::text[])`,
      {
        organizationId,
        id,
        permissions: Object.keys(grants),
        reaches: Object.values(grants),
      }
    )
  },

  /** Invitations that offer it end. */
  async remove(trx: Transaction, { organizationId, id }: Owned) {
    await execute(
      trx,
      `update invitations set revoked_at = :now
       where custom_role_id = :id and accepted_at is null and revoked_at is null`,
      { id, now: clock.now().toJSDate() }
    )
    await executeOne(
      trx,
      `delete from roles where organization_id = :organizationId and id = :id`,
      {
        organizationId,
        id,
      }
    )
  },
}
