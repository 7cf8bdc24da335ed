import { DEFINER_FUNCTIONS } from '#app/tenancy/catalog/exceptions'
import type { CatalogReader } from '#app/tenancy/catalog/reader'

/**
 * Views, foreign tables and functions that read with the rights of their owner, past every policy, and functions that
 * could change the scope of a connection unseen.
 */
export async function objects(read: CatalogReader): Promise<string[]> {
  const relations = await read<{ name: string; kind: string }>(`
    select c.relname as name, c.relkind::text as kind from pg_class c
    where c.relnamespace = 'public'::regnamespace
      and (c.relkind in ('m', 'f') or (c.relkind = 'v'
        and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)))
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname`)
  const functions = await read<{ name: string }>(
    `select p.proname as name from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef and not (p.proname = any (:known))
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by p.proname`,
    { known: DEFINER_FUNCTIONS }
  )
  const setters = await read<{ name: string }>(`
    select p.proname as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and (p.prosrc ~* '\\m(set_config|set\\s+(local|session))\\M' or p.proconfig::text ~ 'app\\.')
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.proname`)
  return [
    ...relations.map(({ name, kind }) => `${KINDS[kind] ?? kind} ${name}: ${REASONS[kind] ?? ''}`),
    ...functions.map(({ name }) => `function ${name}: is SECURITY DEFINER and no known exception`),
    ...setters.map(
      ({ name }) => `function ${name}: changes settings, by which a connection knows its tenant`
    ),
  ]
}

const KINDS: Record<string, string> = { v: 'view', m: 'materialized view', f: 'foreign table' }

const REASONS: Record<string, string> = {
  v: 'is not security_invoker',
  m: 'knows no policy',
  f: 'knows no policy',
}
