import type { Contract } from '#app/module_system/contracts/contract'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** How one module reaches another. */
export const modules = {
  /**
   * What another module offers under this contract; null where it is off for the tenant or not installed, which the
   * caller must be able to live with. Ask each time: a module may be switched off in between.
   */
  async maybe<T extends object>(contract: Contract<T>, tenantId: string): Promise<T | null> {
    const provision = registry.provisions.get(contract.id)
    if (!provision || !(await gate.isEnabled(tenantId, provision.moduleId))) return null
    const { default: implementation } = await provision.implementation()
    return implementation as T
  },
}
