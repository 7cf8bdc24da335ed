import { APPLICATION, OWNER, SYSTEM } from '#app/tenancy/catalog/exceptions'
import { readCatalog } from '#app/tenancy/system/catalog_query'

interface Role {
  name: string
  superuser: boolean
  bypasses: boolean
  owns: number
  mayBecomeOwner: boolean
}

/** The roles that serve requests own nothing, pass no policy, and have no right but to read and write rows. */
export async function roles(): Promise<string[]> {
  const found = await readCatalog<Role>(
    `select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
       (select count(*)::int from pg_class c
        where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns,
       exists (select 1 from pg_roles o where o.rolname = :owner and pg_has_role(r.oid, o.oid, 'member'))
         as "mayBecomeOwner"
     from pg_roles r where r.rolname = any (:names) order by r.rolname`,
    { names: [APPLICATION, SYSTEM], owner: OWNER }
  )
  const missing = [APPLICATION, SYSTEM].filter((name) => !found.some((role) => role.name === name))
  return [
    ...missing.map((name) => `role ${name}: does not exist`),
    ...found.flatMap((role) => problemsOf(role).map((problem) => `role ${role.name}: ${problem}`)),
    ...(await excessiveGrants()),
  ]
}

function problemsOf(role: Role): string[] {
  const problems: string[] = []
  if (role.superuser) problems.push('is a superuser')
  if (role.bypasses) problems.push('bypasses row-level security')
  if (role.owns > 0) problems.push(`owns ${role.owns} relations`)
  if (role.mayBecomeOwner) problems.push(`may become ${OWNER}`)
  return problems
}

async function excessiveGrants() {
  const found = await readCatalog<{ table: string; grantee: string; privilege: string }>(
    `select c.relname as table, acl.privilege_type as privilege,
       case when acl.grantee = 0 then 'public' else pg_get_userbyid(acl.grantee)::text end as grantee
     from pg_class c, aclexplode(c.relacl) acl
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
       and (acl.grantee = 0 or (pg_get_userbyid(acl.grantee) = any (:names)
         and acl.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')))
     order by 1, 3, 2`,
    { names: [APPLICATION, SYSTEM] }
  )
  return found.map((one) => `table ${one.table}: grants ${one.privilege} to ${one.grantee}`)
}
