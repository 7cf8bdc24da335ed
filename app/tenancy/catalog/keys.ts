import { UNIQUE_OVER_TENANTS } from '#app/tenancy/catalog/exceptions'
import { readCatalog } from '#app/tenancy/system/catalog_query'

const TENANT_COLUMNS = `
  select attrelid, attnum from pg_attribute
  join pg_class on pg_class.oid = attrelid
  where attname = 'tenant_id' and not attisdropped
    and relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`

/**
 * Foreign keys ignore row-level security, so between tenant tables they carry the tenant on both sides. A unique key over
 * all tenants tells one what another has, so unique keys begin with the tenant; ids are random and tell nothing.
 */
export async function keys(): Promise<string[]> {
  return [...(await foreignKeys()), ...(await uniqueKeys())]
}

async function foreignKeys() {
  const found = await readCatalog<{ name: string; table: string }>(`
    with tenant_columns as (${TENANT_COLUMNS})
    select k.conname as name, k.conrelid::regclass::text as table
    from pg_constraint k
    join tenant_columns own on own.attrelid = k.conrelid
    join tenant_columns other on other.attrelid = k.confrelid
    where k.contype = 'f' and not exists (
      select 1 from generate_subscripts(k.conkey, 1) i
      where k.conkey[i] = own.attnum and k.confkey[i] = other.attnum
    )
    order by k.conname`)
  return found.map(({ name, table }) => `foreign key ${name} of ${table}: does not carry tenant_id`)
}

async function uniqueKeys() {
  const found = await readCatalog<{ name: string; table: string }>(
    `with tenant_columns as (${TENANT_COLUMNS})
     select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table
     from pg_index i join tenant_columns own on own.attrelid = i.indrelid
     where i.indisunique and i.indkey[0] <> own.attnum
       and not (i.indnkeyatts = 1 and exists (
         select 1 from pg_attribute a
         where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'id'
           and a.atttypid = 'uuid'::regtype
       ))
       and not (i.indexrelid::regclass::text = any (:known))
     order by 1`,
    { known: Object.keys(UNIQUE_OVER_TENANTS) }
  )
  return found.map(
    ({ name, table }) => `unique key ${name} of ${table}: is unique over all tenants`
  )
}
