import { SYSTEM, WITHOUT_TENANT } from '#app/tenancy/catalog/exceptions'
import { readCatalog } from '#app/tenancy/system/catalog_query'

const POLICIES = `
  select p.polname as policy, c.relname as table,
    array(select case when r = 0 then 'public' else pg_get_userbyid(r)::text end from unnest(p.polroles) r) as roles,
    pg_get_expr(part.node, p.polrelid) as expression
  from pg_policy p
  join pg_class c on c.oid = p.polrelid
  cross join lateral (values (p.polqual), (p.polwithcheck)) part (node)
  where c.relnamespace = 'public'::regnamespace and part.node is not null`

/** Policies ask for the scope, except those of the system role, and call nothing that is evaluated for each row. */
export async function policies(): Promise<string[]> {
  const open = await readCatalog<{ policy: string; table: string }>(
    `with policies as (${POLICIES})
     select distinct policy, "table" from policies
     where not ("table" = any (:without)) and roles <> array[:system]
       and (strpos(expression, '(tenant_id = ') = 0 or strpos(expression, 'app.tenant_id') = 0
         or expression ~* ' or ')
     order by policy`,
    { system: SYSTEM, without: Object.keys(WITHOUT_TENANT) }
  )
  const slow = await readCatalog<{ policy: string; table: string; called: string }>(
    `with policies as (${POLICIES}), calls as (
       select policy, "table", (regexp_matches(expression, '([a-z_][a-z0-9_]*)\\(', 'g'))[1] as called from policies
     )
     select distinct policy, "table", called from calls
     join pg_proc on pg_proc.proname = calls.called and pg_proc.provolatile = 'v' order by policy`
  )
  return [
    ...open.map((one) => `policy ${one.policy} on ${one.table}: does not ask for the scope`),
    ...slow.map(
      (one) => `policy ${one.policy} on ${one.table}: calls the volatile ${one.called}()`
    ),
  ]
}
