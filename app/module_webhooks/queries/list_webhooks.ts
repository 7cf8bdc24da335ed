import { database, select, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The address of one webhook; its secret stays in the database. */
export interface WebhookRow {
  moduleId: string
  name: string
  key: string
  createdAt: Date
  rotatedAt: Date | null
}

const COLUMNS = `module_id as "moduleId", name, key, created_at as "createdAt", rotated_at as "rotatedAt"`

interface Page {
  limit: number
  /** Name of the last webhook of the page before. */
  cursor: string[] | null
}

/** The webhooks of a module in the current tenant by name, one more than asked for. */
export function listWebhooks(moduleId: string, { limit, cursor }: Page): Promise<WebhookRow[]> {
  return select<WebhookRow>(
    database(),
    `select ${COLUMNS} from module_webhooks
     where tenant_id = :tenantId and module_id = :moduleId and name > :after
     order by name limit :limit`,
    { tenantId: currentTenantId(), moduleId, after: cursor?.[0] ?? '', limit: limit + 1 }
  )
}

export function findWebhook(client: Client, moduleId: string, name: string) {
  return selectOne<WebhookRow>(
    client,
    `select ${COLUMNS} from module_webhooks
     where tenant_id = :tenantId and module_id = :moduleId and name = :name`,
    { tenantId: currentTenantId(), moduleId, name }
  )
}
