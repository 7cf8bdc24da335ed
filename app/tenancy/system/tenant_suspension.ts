import { selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export const tenantSuspension = {
  /** Since when it is suspended, or null for no longer. Answers the tenant's id; null where there is no such tenant. */
  async set(slug: string, since: Date | null): Promise<string | null> {
    const row = await selectOne<{ id: string }>(
      systemDatabase(),
      `update tenants set suspended_at = :since,
         suspended_by = case when cast(:since as timestamptz) is not null then 'operator' end
       where slug = :slug returning id`,
      { slug, since }
    )
    return row?.id ?? null
  },
}
