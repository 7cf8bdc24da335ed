import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import { registry } from '#app/module_system/registry'

/** Settings that are read and changed together: those of a kernel domain, or those of a module. */
export interface Group {
  id: string
  moduleId: string | null
  declaration: SettingsDeclaration
}

/** Null for one that nobody declares. Kernel domains and modules share their names with nobody. */
export function findGroup(id: string): Group | null {
  const ofKernel = registry.settings.get(id)
  if (ofKernel) return { id, moduleId: null, declaration: ofKernel }
  const ofModule = registry.modules.get(id)?.settings
  return ofModule ? { id, moduleId: id, declaration: ofModule } : null
}

export function kernelGroup(id: string): Group | null {
  const group = findGroup(id)
  return group?.moduleId === null ? group : null
}

export const kernelGroupIds = (): string[] => [...registry.settings.keys()].sort()
