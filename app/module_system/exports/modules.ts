/** `nexus/modules`: what modules offer each other, where they are on. */
export { defineContract } from '#app/module_system/contracts/contract'
export type { Contract } from '#app/module_system/contracts/contract'
export { modules } from '#app/module_system/modules'
