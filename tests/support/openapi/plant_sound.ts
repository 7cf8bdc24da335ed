import { plantIn } from '#tests/support/crawl/walkers'
import { rowsOf } from '#tests/support/rows'

/** Rows of a tenant as the crawl plants them, but with lists where the code writes lists and no check asks for them. */
export async function plantSound(tenantId: string, mark: string) {
  const planted = await plantIn(tenantId, mark)
  const { change } = rowsOf(tenantId)
  await change(`update webhook_endpoints set events = '["contact.created"]' where tenant_id = ?`, [
    tenantId,
  ])
  await change(`update webhook_deliveries set tries = '[]' where tenant_id = ?`, [tenantId])
  return planted
}
