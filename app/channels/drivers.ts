import type { ChannelDriver } from '#app/channels/contracts/driver'
import { webchatDriver } from '#app/channels/drivers/webchat/webchat_driver'
import { ycloudDriver } from '#app/channels/drivers/ycloud/ycloud_driver'

const DRIVERS: ReadonlyMap<string, ChannelDriver> = new Map(
  [ycloudDriver, webchatDriver].map((driver) => [driver.provider, driver])
)

export const findDriver = (provider: string): ChannelDriver | null => DRIVERS.get(provider) ?? null

/** The driver of a stored channel; one without a driver is a mistake of ours. */
export function driverOf({ provider }: { provider: string }): ChannelDriver {
  const driver = DRIVERS.get(provider)
  if (!driver) throw new Error(`no driver for the provider "${provider}"`)
  return driver
}
