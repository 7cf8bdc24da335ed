import type { Permission } from '~/api/roles'

export type Area = { id: string; label: string; permissions: Permission[] }

/** Permissions as they come, those of an area together. */
export function areasOf(permissions: readonly Permission[]): Area[] {
  const areas = new Map<string, Area>()
  for (const permission of permissions) {
    const { area, areaLabel } = permission
    const known = areas.get(area) ?? { id: area, label: areaLabel, permissions: [] }
    known.permissions.push(permission)
    areas.set(area, known)
  }
  return [...areas.values()]
}
