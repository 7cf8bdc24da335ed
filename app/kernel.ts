import type { KernelDomain } from '#app/module_system/contracts/domain'
import identity from '#app/identity/domain'
import operations from '#app/operations/domain'
import realtime from '#app/realtime/domain'

/** The kernel's domains. Modules are not listed anywhere: they are found. */
export const KERNEL_DOMAINS: readonly KernelDomain[] = [identity, operations, realtime]
