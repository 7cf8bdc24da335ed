import type { ApiClient } from '@japa/api-client'
import type { PageVisit } from '#tests/support/page_visit'
import { rowsOf } from '#tests/support/rows'

/** The API as our own pages use it: by the session of the visit. */
export function ownAccount(client: ApiClient, visit: PageVisit) {
  const send = (method: 'get' | 'post' | 'delete', path: string) =>
    client[method](`/api/v1${path}`)
      .header('cookie', visit.cookies())
      .header('sec-fetch-site', 'same-origin')
  return {
    get: (path: string) => send('get', path),
    post: (path: string, body: object) => send('post', path).json(body),
    delete: (path: string) => send('delete', path),
  }
}

/** What the tenant's trail says of this user, in order. */
export async function auditedOf(tenantId: string, userId: string): Promise<string[]> {
  const rows = await rowsOf(tenantId).rows<{ action: string }>(
    `select action from audit_entries where subject_id = ? order by created_at, id`,
    [userId]
  )
  return rows.map(({ action }) => action)
}
