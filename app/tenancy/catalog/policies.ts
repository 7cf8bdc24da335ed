import {
  APPLICATION,
  OPEN_TO_SYSTEM,
  POLICIES_WITHOUT_TENANT,
  SEARCH,
  SYSTEM,
  WITHOUT_TENANT,
} from '#app/tenancy/catalog/exceptions'
import type { CatalogReader } from '#app/tenancy/catalog/reader'

interface Policy {
  name: string
  table: string
  /** r, a, w, d, or * for all. */
  command: string
  roles: string[]
  /** Permissive policies are added up; a restrictive one takes away. */
  permissive: boolean
  reads: string | null
  writes: string | null
}

const POLICIES = `
  select p.polname as name, c.relname as table, p.polcmd::text as command, p.polpermissive as permissive,
    array(select case when r = 0 then 'public' else pg_get_userbyid(r)::text end from unnest(p.polroles) r) as roles,
    regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g') as reads,
    regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\\s+', ' ', 'g') as writes
  from pg_policy p join pg_class c on c.oid = p.polrelid
  where c.relnamespace = 'public'::regnamespace`

/** What `protect` of a migration makes, as PostgreSQL prints it. */
const READ = `(tenant_id = ANY ((string_to_array(current_setting('app.tenant_ids'::text, true), ','::text))::uuid[]))`
const WRITE = `(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)`

/** Policies ask for the scope, except those of the system role on tables known by name, and call nothing for each row. */
export async function policies(read: CatalogReader): Promise<string[]> {
  const found = await read<Policy>(`${POLICIES} order by 1`)
  const volatile = await volatileOf(read, [...new Set(found.flatMap(functionsOf))])
  return [
    ...found.flatMap((policy) => {
      const problem = policy.permissive ? problemOf(policy) : null
      return problem ? [`policy ${policy.name} on ${policy.table}: ${problem}`] : []
    }),
    ...found.flatMap((policy) =>
      functionsOf(policy)
        .filter((called) => volatile.has(called))
        .map((called) => `policy ${policy.name} on ${policy.table}: calls the volatile ${called}()`)
    ),
  ]
}

function problemOf(policy: Policy): string | null {
  const [role = '', ...others] = policy.roles
  if (others.length > 0) return 'is for several roles at once'
  if (role === SYSTEM) {
    return policy.table in OPEN_TO_SYSTEM
      ? null
      : `shows every row to ${SYSTEM} and is no known exception`
  }
  if (role === SEARCH) return policy.command === 'r' && policy.reads === READ ? null : UNASKED
  if (role !== APPLICATION) return `is for ${role}`
  return asksForScope(policy) ? null : UNASKED
}

const UNASKED = 'does not ask for the scope'

function asksForScope({ table, command, reads, writes }: Policy): boolean {
  if (table in WITHOUT_TENANT) {
    return command === 'r' && reads !== null && reads === POLICIES_WITHOUT_TENANT[table]
  }
  if (command === 'r') return reads === READ
  if (command === 'a') return writes === WRITE
  return reads === WRITE && (writes === null || writes === WRITE)
}

const functionsOf = ({ reads, writes }: Policy): string[] =>
  [...`${reads ?? ''} ${writes ?? ''}`.matchAll(/([a-z_][a-z0-9_]*)\(/g)].map(
    ([, name = '']) => name
  )

async function volatileOf(read: CatalogReader, names: readonly string[]) {
  const found = await read<{ name: string }>(
    `select distinct proname::text as name from pg_proc where proname = any (:names) and provolatile = 'v'`,
    { names }
  )
  return new Set(found.map(({ name }) => name))
}
