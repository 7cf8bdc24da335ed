import type { Access } from '#app/identity/contracts/identity'
import type { VisibleNavigationEntry } from '#app/module_system/contracts/navigation'
import { gate } from '#app/module_system/gate'
import { KERNEL_NAVIGATION } from '#app/module_system/kernel_navigation'
import { registry } from '#app/module_system/registry'

/** The navigation of this reader in this tenant: the kernel's entries and those of the modules that are on, in order. */
export async function navigationFor(
  access: Pick<Access, 'tenantId' | 'permissions' | 'locale'>
): Promise<VisibleNavigationEntry[]> {
  const enabled = await gate.enabledModules(access.tenantId)
  const ofModules = [...registry.modules.values()]
    .filter(({ id }) => enabled.has(id))
    .flatMap(({ navigation }) => navigation ?? [])
  return [...KERNEL_NAVIGATION, ...ofModules]
    .filter(({ permission }) => !permission || access.permissions.has(permission))
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map(({ id, label, icon, path, area }) => ({ id, label: label[access.locale], icon, path, area }))
}
