import type { ModuleManifest } from '#app/module_system/contracts/manifest'

/** Whether a module has a page of its own in the settings: for what it declares, or for a card beneath. */
export const isConfigurable = ({ settings, slots }: ModuleManifest): boolean =>
  settings !== undefined || (slots ?? []).some(({ slot }) => slot === 'module_settings')
