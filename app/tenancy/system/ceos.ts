import { selectOne, type Transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'

export const ceos = {
  /**
   * Whether an organization keeps an active CEO in an open tenant when this user is none any more: in one tenant, or,
   * without it, in all; without the user, when that tenant closes. Ask it in the system transaction that demotes, suspends or removes somebody, before the write: it lets one such
   * change of the organization happen after another, so that two cannot take away each other's last one.
   */
  async remain(
    trx: Transaction,
    {
      organizationId,
      userId,
      tenantId,
    }: { organizationId: string; userId?: string; tenantId?: string }
  ): Promise<boolean> {
    await lockByName(trx, `ceos:${organizationId}`)
    const row = await selectOne<{ remain: boolean }>(
      trx,
      `select exists (
         select 1 from memberships m
         join tenants t on t.id = m.tenant_id and t.organization_id = :organizationId and t.suspended_at is null
         join users u on u.id = m.user_id and u.status = 'active' and u.kind = 'person'
         where m.role = 'ceo' and m.suspended_at is null
           and not ((:userId::uuid is null or m.user_id = :userId) and (:tenantId::uuid is null or m.tenant_id = :tenantId))
       ) as remain`,
      { organizationId, userId: userId ?? null, tenantId: tenantId ?? null }
    )
    return row?.remain ?? false
  },
}
