import type { Access } from '#app/identity/contracts/identity'
import { can } from '#app/identity/contracts/permission'
import { gate } from '#app/module_system/gate'
import {
  KERNEL_NAVIGATION,
  SETTINGS_GROUPS,
  type SettingsGroup,
} from '#app/module_system/kernel_navigation'
import { registry } from '#app/module_system/registry'

export type NavigationEntry = {
  id: string
  label: string
  icon: string
  /** Under `/t/{slug}`. */
  path: string
  area: 'main' | 'settings'
  /** Under which heading a page of the settings stands; null outside of them. */
  group: SettingsGroup | null
}

/** The entries this person may open in this tenant, in order and in their language. */
export async function navigationFor(access: Access): Promise<NavigationEntry[]> {
  const enabled = await gate.enabledModules(access.tenantId)
  const ofModules = [...registry.modules.values()]
    .filter((module) => enabled.has(module.id))
    .flatMap((module) => module.navigation ?? [])
    .map((entry) => ({ ...entry, group: groupOfModules(entry) }))
  return [...KERNEL_NAVIGATION, ...ofModules]
    .filter(({ permission }) => !permission || can(access, permission))
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order || a.id.localeCompare(b.id))
    .map(({ id, label, icon, path, area, group }) => ({
      id,
      label: label[access.locale],
      icon,
      path,
      area,
      group: group ?? null,
    }))
}

const groupOfModules = ({ area }: { area: string }): SettingsGroup | undefined =>
  area === 'settings' ? 'modules' : undefined

/** What is of no group stands before the settings. */
const rank = ({ group }: { group?: SettingsGroup }) => (group ? SETTINGS_GROUPS.indexOf(group) : -1)
