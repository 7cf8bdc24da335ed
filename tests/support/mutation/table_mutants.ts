import { mutant, type Breeder } from '#tests/support/mutation/mutant'

interface Table {
  name: string
  tenant: boolean
  /** The tenant is part of the primary key, so it cannot become null. */
  inPrimaryKey: boolean
  toSystem: boolean
  columns: string[]
  readable: string[]
}

/** Each table without its security, with a grant or a policy too many, or seen through something that knows no policy. */
export const tableMutants: Breeder = async (read) => {
  const tables = await read<Table>(
    `select c.relname as name, a.attnum is not null as tenant,
       coalesce(a.attnum = any (k.conkey), false) as "inPrimaryKey",
       exists (select 1 from pg_policy p where p.polrelid = c.oid
         and 'nexus_system'::regrole = any (p.polroles)) as "toSystem",
       array(select attname::text from pg_attribute one
         where one.attrelid = c.oid and one.attnum > 0 and not one.attisdropped) as columns,
       array(select attname::text from pg_attribute one where one.attrelid = c.oid
         and has_column_privilege('nexus_app', c.oid, one.attnum, 'select')) as readable
     from pg_class c
     left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'adonis_%'
     order by 1`
  )
  return tables.flatMap((table) => [...ofEvery(table), ...ofTenants(table), ...ofSecrets(table)])
}

function ofEvery({ name }: Table) {
  const view = `mutant as select * from ${name}`
  return [
    mutant(`${name} without security`, `alter table ${name} disable row level security`),
    mutant(`${name} not forced`, `alter table ${name} no force row level security`),
    mutant(
      `one more policy on ${name}`,
      `create policy mutant on ${name} to nexus_app using (true)`
    ),
    mutant(`${name} granted to everybody`, `grant select on ${name} to public`),
    mutant(`${name} may be emptied`, `grant truncate on ${name} to nexus_app`),
    mutant(`triggers on ${name}`, `grant trigger on ${name} to nexus_system`),
    mutant(`view of ${name}`, `create view ${view}`),
    mutant(`frozen ${name}`, `create materialized view ${view}`),
    mutant(
      `definer function over ${name}`,
      `create function mutant() returns setof ${name} language sql security definer as 'select * from ${name}'`
    ),
  ]
}

function ofTenants({ name, tenant, inPrimaryKey, toSystem }: Table) {
  if (!tenant) return []
  const holes = [
    mutant(
      `${name} without an index by tenant`,
      `do $$ declare one record; begin
         for one in select i.indexrelid::regclass as name, k.conname from pg_index i
           join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id' and i.indkey[0] = a.attnum
           left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
           where i.indrelid = '${name}'::regclass
         loop
           if one.conname is null then execute 'drop index ' || one.name;
           else execute 'alter table ${name} drop constraint ' || quote_ident(one.conname) || ' cascade'; end if;
         end loop; end $$`
    ),
    mutant(`one more column of ${name}`, `alter table ${name} add column mutant_id uuid`),
  ]
  if (!inPrimaryKey) {
    holes.push(
      mutant(`${name} of nobody`, `alter table ${name} alter column tenant_id drop not null`)
    )
  }
  if (toSystem) return holes
  return [
    ...holes,
    mutant(
      `${name} open to the system role`,
      `create policy mutant on ${name} to nexus_system using (true); grant select on ${name} to nexus_system`
    ),
    mutant(`${name} granted to the system role`, `grant select on ${name} to nexus_system`),
  ]
}

/** Columns that the application does not read must stay so, one by one. */
function ofSecrets({ name, columns, readable }: Table) {
  const secrets = columns.filter((column) => !readable.includes(column))
  const grants = secrets.map((column) =>
    mutant(`${name}.${column} readable`, `grant select (${column}) on ${name} to nexus_app`)
  )
  if (secrets.length === 0) return grants
  return [...grants, mutant(`all of ${name} readable`, `grant select on ${name} to nexus_app`)]
}
