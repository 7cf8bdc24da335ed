import {
  APPLICATION,
  OWNER,
  READABLE_COLUMNS,
  SEARCH,
  SYSTEM,
  WITHOUT_POLICY,
} from '#app/tenancy/catalog/exceptions'
import type { CatalogReader } from '#app/tenancy/catalog/reader'

interface Grant {
  table: string
  /** null for the whole table. */
  column: string | null
  grantee: string
  privilege: string
  /** There is a policy for this role and this kind of statement. */
  guarded: boolean
}

const KNOWN = [APPLICATION, SYSTEM, SEARCH]
const ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

const GRANTS = `
  with granted as (
    select c.oid, c.relname as "table", null as "column", c.relkind as kind, acl.grantee, acl.privilege_type
    from pg_class c, aclexplode(c.relacl) acl
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    union all
    select c.oid, c.relname, a.attname, c.relkind, acl.grantee, acl.privilege_type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped, aclexplode(a.attacl) acl
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
  )
  select "table", "column", privilege_type as privilege,
    case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end as grantee,
    kind = 'v' or exists (
      select 1 from pg_policy p where p.polrelid = granted.oid and granted.grantee = any (p.polroles)
        and (p.polcmd = '*' or p.polcmd = case privilege_type
          when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' when 'DELETE' then 'd' end::"char")
    ) as guarded
  from granted order by 1, 4, 3, 2`

/** Roles read and write rows and nothing else, only where a policy stands before them, and no secret columns. */
export async function grants(read: CatalogReader): Promise<string[]> {
  const found = await read<Grant>(GRANTS)
  return found.flatMap((grant) => {
    const problem = problemOf(grant)
    if (problem === null) return []
    const of = grant.column ? ` (${grant.column})` : ''
    return [`table ${grant.table}: grants ${grant.privilege}${of} to ${grant.grantee}${problem}`]
  })
}

/** Null when all is well; else what to add to the name of the grant. */
function problemOf({ table, column, grantee, privilege, guarded }: Grant): string | null {
  if (grantee === OWNER || WITHOUT_POLICY.includes(table)) return null
  if (!KNOWN.includes(grantee) || !ROWS.includes(privilege)) return ''
  if (!guarded) return ' without a policy'
  const readable = READABLE_COLUMNS[table]
  if (grantee === SYSTEM || !readable) return null
  return column && readable.includes(column) && privilege === 'SELECT'
    ? null
    : ' beyond its columns'
}
