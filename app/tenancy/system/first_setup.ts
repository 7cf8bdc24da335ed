import { randomBytes } from 'node:crypto'
import type { DateTime } from 'luxon'
import type { Locale } from '#app/shared/contracts/locale'
import {
  execute,
  select,
  selectOne,
  type Bindings,
  type Client,
  type Transaction,
} from '#app/tenancy/database'
import { systemTransaction } from '#app/tenancy/system/database'
import { setupTokens } from '#app/tenancy/system/setup_tokens'

export interface FirstSetup {
  tokenHash: string
  person: { name: string; email: string; passwordHash: string; locale: Locale }
  organization: string
  tenant: {
    name: string
    /** Preferred slug; a number follows when it is taken. */
    slug: string
    timeZone: string
    currency: string
    language: Locale
  }
}

export type FirstSetupResult =
  | { kind: 'done'; userId: string; slug: string }
  | { kind: 'invalid_token' }
  | { kind: 'email_taken' }

/**
 * The first super admin, who is also CEO of the first tenant, with a web chat so that the tenant can be written to
 * at once. All of it or nothing: a refused try leaves the link good.
 */
export function firstSetup(setup: FirstSetup, now: DateTime): Promise<FirstSetupResult> {
  return systemTransaction(async (trx): Promise<FirstSetupResult> => {
    const { person, organization } = setup
    const known = await selectOne(trx, `select 1 as one from users where email = ?`, [person.email])
    if (known) return { kind: 'email_taken' }
    if (!(await setupTokens.use(trx, setup.tokenHash, now))) return { kind: 'invalid_token' }
    const organizationId = await idOf(
      trx,
      `insert into organizations (name) values (:organization) returning id`,
      { organization }
    )
    const { slug, tenantId } = await addTenant(trx, organizationId, setup.tenant)
    const userId = await idOf(
      trx,
      `insert into users (name, email, password_hash, locale, super_admin, default_tenant_id)
       values (:name, :email, :passwordHash, :locale, true, :tenantId) returning id`,
      { ...person, tenantId }
    )
    await execute(
      trx,
      `insert into memberships (tenant_id, user_id, role) values (:tenantId, :userId, 'ceo')`,
      { tenantId, userId }
    )
    await execute(
      trx,
      `insert into channels (tenant_id, provider, name, key, created_at)
       values (:tenantId, 'webchat', 'Web', :key, :now)`,
      { tenantId, key: randomBytes(16).toString('hex'), now: now.toJSDate() }
    )
    return { kind: 'done', userId, slug }
  })
}

async function addTenant(trx: Transaction, organizationId: string, tenant: FirstSetup['tenant']) {
  const slug = await freeSlug(trx, tenant.slug)
  const tenantId = await idOf(
    trx,
    `insert into tenants (organization_id, slug, name, time_zone, currency, language)
     values (:organizationId, :slug, :name, :timeZone, :currency, :language) returning id`,
    { ...tenant, organizationId, slug }
  )
  return { slug, tenantId }
}

async function freeSlug(client: Client, wanted: string): Promise<string> {
  const rows = await select<{ slug: string }>(
    client,
    `select slug from tenants where starts_with(slug, :wanted)`,
    { wanted }
  )
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = wanted
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`
  return slug
}

async function idOf(trx: Transaction, sql: string, bindings: Bindings): Promise<string> {
  const row = await selectOne<{ id: string }>(trx, sql, bindings)
  if (!row) throw new Error('Nothing was created')
  return row.id
}
