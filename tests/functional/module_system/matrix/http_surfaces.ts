import { randomBytes } from 'node:crypto'
import env from '#start/env'
import { recordRoutes, type RouteArea } from '#app/module_system/route_recorder'
import { all } from '#tests/functional/module_system/matrix/background_surfaces'
import type { Case, Seen } from '#tests/functional/module_system/matrix/surface'
import { signedInVisit } from '#tests/support/page_visit'
import { rowsOf } from '#tests/support/rows'
import { accountOf } from '#tests/support/staff'

const origin = () => `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}`

/** Paths of a module that need no id, so that 404 can mean one thing only. */
async function pathsOf({ manifest }: Seen, area: RouteArea): Promise<string[]> {
  const places = { root: '', migrationsPath: '', migrationsFolder: '', packageName: null }
  const module = { id: manifest.id, ...places, manifest }
  const { routes } = await recordRoutes([], [module])
  const paths = routes
    .filter((route) => route.area === area && route.methods.includes('GET'))
    .map(({ path }) => path)
    .filter((path) => !path.includes(':'))
  if (paths.length === 0) throw new Error(`${manifest.id} has no path to try`)
  return paths
}

const api: Case = async (seen) => {
  const { client, world, tenant } = seen
  const answers = (await pathsOf(seen, 'api')).map(async (path) => {
    const answer = await client
      .get(`/api/v1${path}`)
      .bearerToken(world.token(tenant, 'ceo'))
      .header('x-tenant-id', tenant.id)
    return isThere(answer.status())
  })
  return all(answers)
}

export const pages: Case = async (seen) => {
  const { client, world, tenant } = seen
  const visit = await signedInVisit(client, accountOf(world, tenant, 'ceo'))
  const answers: boolean[] = []
  for (const path of await pathsOf(seen, 'tenant')) {
    answers.push(isThere((await visit.get(`/t/${tenant.slug}${path}`)).status()))
  }
  return all(answers.map(async (one) => one))
}

export const http: Case = async (seen) => {
  const { api: hasApi, web: hasWeb } = seen.manifest.http ?? {}
  const cases = [...(hasApi ? [api] : []), ...(hasWeb ? [pages] : [])]
  const verdicts: boolean[] = []
  for (const one of cases) verdicts.push(await one(seen))
  return all(verdicts.map(async (one) => one))
}

/** Settings can be read and written while the module is on. */
export const settings: Case = async ({ client, world, tenant, manifest }) => {
  const answer = await client
    .get(`/api/v1/admin/modules/${manifest.id}/settings`)
    .bearerToken(world.token(tenant, 'ceo'))
    .header('x-tenant-id', tenant.id)
    .header('x-admin-token', world.adminToken(tenant))
  return isThere(answer.status())
}

/** An address keeps its key while the module is off; a tenant that never had it on has none. */
export const webhooks: Case = async ({ tenant, manifest }) => {
  const events = () => rowsOf(tenant.id).rows(`select id from module_webhook_events`)
  const before = (await events()).length
  const answers = (manifest.webhooks ?? []).map(async ({ name }) => {
    const [address] = await rowsOf(tenant.id).rows<{ key: string }>(
      `select key from module_webhooks where module_id = ? and name = ?`,
      [manifest.id, name]
    )
    const key = address?.key ?? randomBytes(24).toString('base64url')
    const url = `${origin()}/webhooks/m/${manifest.id}/${name}/${key}`
    return isThere((await fetch(url, { method: 'POST', body: '{}' })).status)
  })
  const verdict = await all(answers)
  if ((await events()).length !== before) throw new Error('something unproven was stored')
  return verdict
}

export const channels: Case = async ({ tenant, manifest }) =>
  all(
    (manifest.channels ?? []).map(async ({ provider }) => {
      const key = randomBytes(16).toString('hex')
      await rowsOf(tenant.id).change(
        `insert into channels (tenant_id, provider, name, key, created_at) values (?, ?, ?, ?, now())`,
        [tenant.id, provider, provider, key]
      )
      const url = `${origin()}/webhooks/${provider}/${key}`
      return isThere((await fetch(url, { method: 'POST', body: '{}' })).status)
    })
  )

function isThere(status: number): boolean {
  if (status >= 500) throw new Error(`answered ${status}`)
  return status !== 404
}
