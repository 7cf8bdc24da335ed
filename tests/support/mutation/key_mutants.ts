import { mutant, type Breeder } from '#tests/support/mutation/mutant'

interface ForeignKey {
  table: string
  name: string
  /** Beside the tenant. */
  columns: string[]
  target: string
  targetColumns: string[]
  composite: boolean
}

interface UniqueKey {
  name: string
  table: string
  columns: string[]
}

/** Each key between tenant tables without its tenant, or gone; each unique key over all tenants. */
export const keyMutants: Breeder = async (read) => [
  ...(await foreignKeys(read)),
  ...(await uniqueKeys(read)),
]

const foreignKeys: Breeder = async (read) => {
  const names = (relation: string, keys: string) =>
    `array(select a.attname::text from unnest(${keys}) with ordinality key (attnum, place)
       join pg_attribute a on a.attrelid = ${relation} and a.attnum = key.attnum
       where a.attname <> 'tenant_id' order by place)`
  const found = await read<ForeignKey>(
    `select k.conrelid::regclass::text as table, k.conname as name,
       ${names('k.conrelid', 'k.conkey')} as columns, k.confrelid::regclass::text as target,
       ${names('k.confrelid', 'k.confkey')} as "targetColumns", cardinality(k.conkey) > 1 as composite
     from pg_constraint k join pg_attribute own on own.attrelid = k.conrelid and own.attname = 'tenant_id'
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 2`
  )
  return found.flatMap(({ table, name, columns, target, targetColumns, composite }) => {
    const drop = `alter table ${table} drop constraint ${name}`
    const dropped = mutant(`drop ${name}`, drop)
    // What is unique within its tenant alone can only be referred to with the tenant.
    if (!composite || targetColumns.join() !== 'id') return [dropped]
    const plain = `alter table ${table} add foreign key (${columns.join()}) references ${target} (${targetColumns.join()})`
    return [dropped, mutant(`${name} without the tenant`, `${drop}; ${plain}`)]
  })
}

/** A key of an id alone is over all tenants anyway, and ids are random. */
const uniqueKeys: Breeder = async (read) => {
  const found = await read<UniqueKey>(
    `select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table,
       array(select a.attname::text from unnest(i.indkey) with ordinality key (attnum, place)
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.attnum
         where a.attnum <> own.attnum order by place) as columns
     from pg_index i
     join pg_attribute own on own.attrelid = i.indrelid and own.attname = 'tenant_id'
     where i.indisunique and i.indkey[0] = own.attnum and i.indnkeyatts > 1 order by 1`
  )
  return found
    .filter(({ columns }) => columns.join() !== 'id')
    .map(({ name, table, columns }) =>
      mutant(
        `${name} over all tenants`,
        `create unique index mutant on ${table} (${columns.join()})`
      )
    )
}
