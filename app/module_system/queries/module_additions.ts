import { can } from '#app/identity/contracts/permission'
import type { Access } from '#app/identity/contracts/identity'
import {
  contributions,
  type Contribution,
  type ContributionKind,
} from '#app/module_system/queries/contributions'
import { meterReadings } from '#app/module_system/queries/meter_readings'

/** Counts are of the whole tenant, whatever the reader reaches of it. */
const USAGE = 'usage.read'

/** What a module adds for the reader's tenant now, in the reader's language. Every list is empty where it is off. */
export async function moduleAdditions(moduleId: string, reader: Access) {
  const { tenantId, locale } = reader
  async function each<K extends ContributionKind, Shown>(
    kind: K,
    show: (one: Contribution<K>) => Shown
  ): Promise<Shown[]> {
    const all = await contributions(tenantId, kind)
    return all.filter((one) => one.moduleId === moduleId).map(show)
  }
  return {
    permissions: await each('permissions', ({ id, label }) => ({ id, label: label[locale] })),
    navigation: await each('navigation', ({ id, label, path }) => ({
      id,
      label: label[locale],
      path,
    })),
    cards: await each('slots', ({ slot, component }) => ({ slot, component })),
    tools: await each('tools', ({ name, effect, confirm = false }) => ({ name, effect, confirm })),
    schedules: await each('schedules', ({ name, cron, job }) => ({ name, cron, job })),
    channels: await each('channels', ({ provider, label }) => ({ provider, label: label[locale] })),
    webhooks: await each('webhooks', ({ name }) => ({ name })),
    contracts: await each('provides', ({ contract }) => ({ contract })),
    topics: await each('realtime', ({ topic, permission }) => ({ topic, permission })),
    notifications: await each('notifications', ({ kind, label }) => ({
      kind,
      label: label[locale],
    })),
    triggers: await each('triggers', ({ id, label, event }) => ({
      id,
      label: label[locale],
      event,
    })),
    actions: await each('actions', ({ id, label }) => ({ id, label: label[locale] })),
    searches: await each('searches', ({ id, label }) => ({ id, label: label[locale] })),
    meters: can(reader, USAGE) ? await meterReadings(moduleId, locale) : [],
  }
}
