import type { ChannelDriver } from '#app/channels/contracts/driver'
import type { ChannelDeclaration } from '#app/module_system/contracts/contributions'
import { registry } from '#app/module_system/registry'

interface OfProvider {
  provider: string
}

/** Importing costs a tenth of a webhook, even what has been imported before. */
const loaded = new WeakMap<ChannelDeclaration, ChannelDriver>()

/** The driver of a provider, of the kernel or of any module, on or off; null when nobody declares it. */
export async function findDriver(provider: string): Promise<ChannelDriver | null> {
  const declaration = registry.channels.get(provider)
  if (!declaration) return null
  const driver = loaded.get(declaration) ?? (await declaration.driver()).default
  loaded.set(declaration, driver)
  return driver
}

/** The driver of a stored channel; one without a driver is a mistake of ours. */
export async function driverOf({ provider }: OfProvider): Promise<ChannelDriver> {
  const driver = await findDriver(provider)
  if (!driver) throw new Error(`no driver for the provider "${provider}"`)
  return driver
}

/** The module that brings a channel's driver; null for the kernel's own, which are always on. */
export const moduleOf = ({ provider }: OfProvider): string | null =>
  registry.channels.get(provider)?.moduleId ?? null

/** The module a channel has to wait for, because it is not among those that are on; null when it need not wait. */
export function moduleAwaited(channel: OfProvider, enabled: ReadonlySet<string>): string | null {
  const moduleId = moduleOf(channel)
  return moduleId !== null && !enabled.has(moduleId) ? moduleId : null
}
