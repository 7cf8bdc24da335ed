import type { Access } from '#app/identity/contracts/identity'
import { can } from '#app/identity/contracts/permission'
import { gate } from '#app/module_system/gate'
import { KERNEL_NAVIGATION } from '#app/module_system/kernel_navigation'
import { registry } from '#app/module_system/registry'

export type NavigationEntry = {
  id: string
  label: string
  icon: string
  /** Under `/t/{slug}`. */
  path: string
  area: 'main' | 'settings'
}

/** The entries this person may open in this tenant, in order and in their language. */
export async function navigationFor(access: Access): Promise<NavigationEntry[]> {
  const enabled = await gate.enabledModules(access.tenantId)
  const ofModules = [...registry.modules.values()]
    .filter((module) => enabled.has(module.id))
    .flatMap((module) => module.navigation ?? [])
  return [...KERNEL_NAVIGATION, ...ofModules]
    .filter(({ permission }) => !permission || can(access, permission))
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map(({ id, label, icon, path, area }) => ({
      id,
      label: label[access.locale],
      icon,
      path,
      area,
    }))
}
