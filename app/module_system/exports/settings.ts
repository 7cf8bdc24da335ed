/** `nexus/settings`: what the current tenant has set about a module. */
export { moduleSettings } from '#app/module_system/contracts/module_settings'
export type { ModuleSettings } from '#app/module_system/contracts/module_settings'
