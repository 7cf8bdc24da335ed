import { APPLICATION, SEARCH, SYSTEM } from '#app/tenancy/catalog/exceptions'
import type { CatalogReader } from '#app/tenancy/catalog/reader'

interface Role {
  name: string
  superuser: boolean
  bypasses: boolean
  makesRoles: boolean
  replicates: boolean
  makesTables: boolean
  owns: number
  memberOf: string[]
}

/** The roles that serve requests own nothing, pass no policy, become nobody else, and make nothing. */
export async function roles(read: CatalogReader): Promise<string[]> {
  const found = await read<Role>(
    `select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
       r.rolcreaterole as "makesRoles", r.rolreplication as replicates,
       has_schema_privilege(r.oid, 'public', 'create') as "makesTables",
       (select count(*)::int from pg_class c
        where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns,
       array(select o.rolname::text from pg_auth_members m join pg_roles o on o.oid = m.roleid
        where m.member = r.oid order by 1) as "memberOf"
     from pg_roles r where r.rolname = any (:names) order by r.rolname`,
    { names: [APPLICATION, SYSTEM, SEARCH] }
  )
  const missing = [APPLICATION, SYSTEM].filter((name) => !found.some((role) => role.name === name))
  return [
    ...missing.map((name) => `role ${name}: does not exist`),
    ...found.flatMap((role) => problemsOf(role).map((problem) => `role ${role.name}: ${problem}`)),
  ]
}

function problemsOf(role: Role): string[] {
  const problems = role.memberOf.map((other) => `may become ${other}`)
  if (role.superuser) problems.push('is a superuser')
  if (role.bypasses) problems.push('bypasses row-level security')
  if (role.makesRoles) problems.push('may make roles')
  if (role.replicates) problems.push('may replicate')
  if (role.makesTables) problems.push('may make tables')
  if (role.owns > 0) problems.push(`owns ${role.owns} relations`)
  return problems
}
