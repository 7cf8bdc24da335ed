/** `nexus/contracts`: how one module reaches another. */
export { defineContract } from '#app/module_system/contracts/contract'
export type { Contract } from '#app/module_system/contracts/contract'
export { modules } from '#app/module_system/modules'
