import { mutant, type Breeder } from '#tests/support/mutation/mutant'

interface Policy {
  table: string
  name: string
  command: string
  role: string
  tenant: boolean
}

const READS = `tenant_id = any (string_to_array(current_setting('app.tenant_ids', true), ',')::uuid[])`

/** The clauses that a policy for a kind of statement may have. */
const CLAUSES: Record<string, readonly string[]> = {
  'r': ['using'],
  'a': ['with check'],
  'w': ['using', 'with check'],
  'd': ['using'],
  '*': ['using'],
}

/** Each policy dropped, opened to all rows, given to everybody, or, where it guards a write, as lax as one that reads. */
export const policyMutants: Breeder = async (read) => {
  const policies = await read<Policy>(
    `select c.relname as table, p.polname as name, p.polcmd::text as command,
       pg_get_userbyid(p.polroles[1])::text as role,
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant
     from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace = 'public'::regnamespace order by 2`
  )
  return policies.flatMap(({ table, name, command, role, tenant }) => {
    const alter = `alter policy ${name} on ${table}`
    const clauses = CLAUSES[command] ?? []
    const holes = [
      mutant(`drop policy ${name}`, `drop policy ${name} on ${table}`),
      mutant(`${name} for everybody`, `${alter} to public`),
    ]
    if (role !== 'nexus_app') return holes
    for (const clause of clauses) {
      holes.push(mutant(`${name} ${clause} (true)`, `${alter} ${clause} (true)`))
      if (command === 'r' || !tenant) continue
      holes.push(mutant(`${name} ${clause} what may be read`, `${alter} ${clause} (${READS})`))
    }
    return holes
  })
}
