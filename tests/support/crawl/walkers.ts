import { provisioning } from '#app/tenancy/system/provisioning'
import { issueToken } from '#app/identity/actions/issue_token'
import { tokenFor } from '#tests/support/account'
import { colleague, memberWith } from '#tests/support/own_role'
import { systemRows } from '#tests/support/system_rows'
import { plant, type Planted } from '#tests/support/crawl/plant'
import { CASES, OPEN, type RouteCase, type Rows } from '#tests/support/crawl/cases'
import { isInside, routeTable, type WalkedRoute } from '#tests/support/crawl/route_table'
import type { World } from '#tests/support/world'

export const ROLES = ['ceo', 'admin', 'manager', 'seller', 'secretary', 'professional'] as const

const BEYOND = ['custom', 'super_admin', 'suspended', 'other', 'nobody'] as const

export type Walker = (typeof ROLES)[number] | (typeof BEYOND)[number]
export const WALKERS: readonly Walker[] = [...ROLES, ...BEYOND]

/** What the role of the organization holds that walks: a few permissions of each reach. */
const CUSTOM = {
  'conversations.read': 'team',
  'conversations.reply': 'own',
  'contacts.read': 'all',
  'jobs.read': 'all',
  'roles.read': 'all',
} as const

/**
 * The tokens of one user with each role in the tenant, a role of the organization among them, of a super admin, of
 * somebody who was suspended, of an admin elsewhere, and of nobody.
 */
export async function tokensOf(tenantId: string, elsewhere: string) {
  const tokens = new Map<Walker, string | null>([['nobody', null]])
  for (const role of ROLES) tokens.set(role, await tokenFor(tenantId, role))
  tokens.set('custom', (await memberWith({ id: tenantId }, 'Walking', CUSTOM)).token)
  const above = await provisioning.user({
    name: 'Above',
    email: 'above@example.test',
    defaultTenantId: null,
    superAdmin: true,
  })
  tokens.set('super_admin', (await issueToken(above, 'test')).token)
  const ended = await colleague({ id: tenantId }, 'Ended', 'ceo')
  await systemRows(`update users set status = 'suspended' where id = ?`, [ended.userId])
  tokens.set('suspended', ended.token)
  tokens.set('other', await tokenFor(elsewhere, 'admin'))
  return tokens
}

/** Rows with a mark in a tenant, and the user that they name. */
export async function plantIn(tenantId: string, mark: string): Promise<Planted> {
  const userId = await provisioning.user({
    name: mark,
    email: `${mark}@example.test`,
    defaultTenantId: tenantId,
  })
  await provisioning.membership(tenantId, userId, 'seller')
  return plant(tenantId, userId, mark)
}

/** Routes that are walked, with their cases; throws for those that nobody has described. */
export function walkedRoutes(): (WalkedRoute & { how: RouteCase })[] {
  const inside = routeTable().filter((route) => isInside(route) && !(route.key in OPEN))
  const unknown = inside.filter(({ key }) => !(key in CASES)).map(({ key }) => key)
  if (unknown.length > 0) {
    throw new Error(`Say in tests/support/crawl/cases.ts how to walk ${unknown.join(', ')}`)
  }
  return inside.map((route) => ({ ...route, how: CASES[route.key] ?? {} }))
}

/** The path with its parameters filled from planted rows. */
export function pathOf(route: WalkedRoute & { how: RouteCase }, rows: Rows, slug: string): string {
  return route.params.reduce((path, name) => {
    if (name === 'tenant') return path.replace(':tenant', slug)
    const source = route.how.params?.[name]
    if (source === undefined) throw new Error(`${route.key}: say what fills :${name}`)
    const [table = '', column = 'id'] = source.split('.')
    const value = source.startsWith("'") ? source.slice(1, -1) : String(rows[table]?.[column])
    return path.replace(`:${name}`, value)
  }, route.pattern)
}

export const slugOf = (tenant: World['madrid']): string => tenant.slug
