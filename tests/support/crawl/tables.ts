import { systemRows } from '#tests/support/system_rows'

export interface Column {
  name: string
  type: string
  required: boolean
  /** The database fills it by itself. */
  filled: boolean
  /** The first of the values that a check allows; null when any text will do. */
  allowed: string | null
}

export interface Reference {
  columns: string[]
  target: string
  targetColumns: string[]
}

export interface Table {
  name: string
  columns: Column[]
  references: Reference[]
}

const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull as required, a.atthasdef or a.attgenerated <> '' as filled,
    (select substring(pg_get_constraintdef(k.oid) from '\\({1,2}' || a.attname || ' = ANY \\(ARRAY\\[''([^'']+)''')
     from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
       and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as allowed
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  order by c.relname, a.attnum`

const names = (relation: string, keys: string) =>
  `array(select a.attname::text from unnest(${keys}) with ordinality key (attnum, place)
     join pg_attribute a on a.attrelid = ${relation} and a.attnum = key.attnum order by place)`

const REFERENCES = `
  select conrelid::regclass::text as "table", ${names('conrelid', 'conkey')} as columns,
    confrelid::regclass::text as target, ${names('confrelid', 'confkey')} as "targetColumns"
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`

/** Every table with a tenant, those first that others refer to. */
export async function tenantTables(): Promise<Table[]> {
  const columns = await systemRows<Column & { table: string }>(COLUMNS)
  const references = await systemRows<Reference & { table: string }>(REFERENCES)
  const tables = Map.groupBy(columns, ({ table }) => table)
  const sorted = new Map<string, Table>()
  const add = (name: string) => {
    if (sorted.has(name) || !tables.has(name)) return
    const own = references.filter(({ table }) => table === name)
    for (const { target } of own) if (target !== name) add(target)
    sorted.set(name, { name, columns: tables.get(name) ?? [], references: own })
  }
  for (const name of tables.keys()) add(name)
  return [...sorted.values()]
}

/** Columns that may hold what people wrote. */
export const isText = ({ type }: Column): boolean => /^(text|jsonb?|character varying)/.test(type)
