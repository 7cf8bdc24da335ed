import { KERNEL_DOMAINS } from '#app/kernel'
import { discoverModules } from '#app/module_system/discovery'
import { registry } from '#app/module_system/registry'

/** Registers the kernel's domains and every module found, in dependency order. */
export async function bootModules() {
  for (const domain of KERNEL_DOMAINS) registry.addDomain(domain)
  for (const { manifest } of await discoverModules()) registry.addModule(manifest)
}
