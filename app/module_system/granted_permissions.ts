import { REACHES, type Grants, type Reach } from '#app/identity/contracts/permission'
import type { PermissionDeclaration } from '#app/identity/contracts/permission'
import type { ModulePermission } from '#app/module_system/contracts/manifest'
import type { Localized } from '#app/shared/contracts/locale'

/** A permission as the registry knows it, whoever declared it. */
export interface KnownPermission {
  id: string
  /** The text before the action; permissions of a module are all of the module's area. */
  area: string
  grantedTo: Grants
  reaches: readonly Reach[]
  moduleId: string | null
  /** The kernel's stand in its texts. */
  label: Localized | null
}

export const ofKernel = ({ id, grantedTo, reaches }: PermissionDeclaration): KnownPermission => ({
  id,
  area: id.slice(0, id.indexOf('.')),
  grantedTo,
  reaches: reaches ?? reachesOf(grantedTo),
  moduleId: null,
  label: null,
})

/** In a manifest names alone mean everything; `ceo` and `admin` hold all that a module has. */
export function ofModule(moduleId: string, one: ModulePermission): KnownPermission {
  const { id, label, grantedTo = {}, reaches } = one
  const named: Grants = isList(grantedTo)
    ? Object.fromEntries(grantedTo.map((grantee) => [grantee, 'all']))
    : grantedTo
  const grants: Grants = { ...named, ceo: 'all', admin: 'all' }
  return {
    id,
    area: moduleId,
    grantedTo: grants,
    reaches: reaches ?? reachesOf(grants),
    moduleId,
    label,
  }
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value)

const reachesOf = (grants: Grants): readonly Reach[] =>
  Object.values(grants).some((reach) => reach !== 'all') ? REACHES : ['all']
