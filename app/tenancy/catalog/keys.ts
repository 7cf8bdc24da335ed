import { UNIQUE_OVER_TENANTS, WITHOUT_REFERENCE } from '#app/tenancy/catalog/exceptions'
import type { CatalogReader } from '#app/tenancy/catalog/reader'

const TENANT_COLUMNS = `
  select attrelid, attnum from pg_attribute
  join pg_class on pg_class.oid = attrelid
  where attname = 'tenant_id' and not attisdropped
    and relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`

/**
 * Foreign keys ignore row-level security, so between tenant tables they carry the tenant on both sides. A unique key over
 * all tenants tells one what another has, so unique keys begin with the tenant; ids are random and tell nothing.
 */
export async function keys(read: CatalogReader): Promise<string[]> {
  const found = await Promise.all([foreignKeys(read), uniqueKeys(read), looseIds(read)])
  return found.flat()
}

async function foreignKeys(read: CatalogReader) {
  const found = await read<{ name: string; table: string }>(`
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

async function uniqueKeys(read: CatalogReader) {
  const found = await read<{ name: string; table: string }>(
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

/** An id without a foreign key could name a row of any tenant. */
async function looseIds(read: CatalogReader) {
  const found = await read<{ column: string }>(
    `with tenant_columns as (${TENANT_COLUMNS})
     select concat(c.relname, '.', a.attname) as column
     from pg_attribute a
     join pg_class c on c.oid = a.attrelid
     join tenant_columns own on own.attrelid = a.attrelid
     where a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
       and a.attname not in ('id', 'tenant_id')
       and not (concat(c.relname, '.', a.attname) = any (:known))
       and not exists (
         select 1 from pg_constraint k
         where k.contype = 'f' and k.conrelid = a.attrelid and a.attnum = any (k.conkey)
       )
     order by 1`,
    { known: Object.keys(WITHOUT_REFERENCE) }
  )
  return found.map(({ column }) => `column ${column}: is an id without a foreign key`)
}
