import { toolCatalogue } from '#app/agent/turn/tool_catalogue'
import type { Access } from '#app/identity/contracts/identity'
import { permissionsOf } from '#app/identity/queries/permissions_of'
import { runAction } from '#app/module_system/actions/run_action'
import { modules } from '#app/module_system/modules'
import {
  allContributions,
  contributions,
  type Contribution,
} from '#app/module_system/queries/contributions'
import { moduleAdditions } from '#app/module_system/queries/module_additions'
import { navigationFor } from '#app/module_system/queries/navigation_for'
import { slotCards } from '#app/module_system/queries/slot_cards'
import { publicEventList } from '#app/outgoing_webhooks/queries/public_event_list'
import { registry } from '#app/module_system/registry'
import { topicsFor } from '#app/realtime/audience'
import { broadcast } from '#app/realtime/broadcast'
import { searchEverywhere } from '#app/search/queries/search_everywhere'
import { tenancy } from '#app/tenancy/scope'
import { all } from '#tests/functional/module_system/matrix/background_surfaces'
import { callTool } from '#tests/functional/module_system/matrix/call_tool'
import { ranFor } from '#tests/functional/module_system/matrix/spies'
import type { Case, Seen } from '#tests/functional/module_system/matrix/surface'
import { rowsOf } from '#tests/support/rows'

async function accessOf({ tenant }: Seen): Promise<Access> {
  const permissions = await permissionsOf(tenant.id, 'ceo')
  const nobody = { userId: '', organizationId: '', role: 'ceo', team: [], locale: 'en' } as const
  return { ...nobody, tenantId: tenant.id, permissions }
}

const inScope = <T>({ tenant }: Seen, callback: () => Promise<T>) =>
  tenancy.run(tenant.id, callback)

const each = <One>(list: readonly One[] | undefined, look: (one: One) => Promise<boolean>) =>
  all((list ?? []).map(look))

export const permissions: Case = async (seen) => {
  const held = await permissionsOf(seen.tenant.id, 'ceo')
  return each(seen.manifest.permissions, async ({ id }) => held.has(id))
}

export const navigation: Case = async (seen) => {
  const shown = await navigationFor(await accessOf(seen))
  return each(seen.manifest.navigation, async ({ id }) => shown.some((one) => one.id === id))
}

export const slots: Case = async (seen) => {
  const access = await accessOf(seen)
  const nobody = '00000000-0000-0000-0000-000000000000'
  const context = {
    tenantId: seen.tenant.id,
    contactId: nobody,
    conversationId: nobody,
    appointmentId: nobody,
    moduleId: seen.manifest.id,
  }
  return each(seen.manifest.slots, ({ slot, component }) =>
    inScope(seen, async () => {
      const listed = (await contributions(seen.tenant.id, 'slots')).some(
        (one) => one.component === component && one.slot === slot
      )
      const cards = await slotCards(slot, context, access)
      const shown = cards.some((card) => card.component === component)
      if (shown && !listed) throw new Error(`${component} is shown although it is off`)
      return listed
    })
  )
}

export const tools: Case = async (seen) => {
  const listed = await inScope(seen, () => toolCatalogue(seen.tenant.id))
  const held = await permissionsOf(seen.tenant.id, 'agent')
  const mayUse = (permission?: string) => !permission || held.has(permission)
  return each(seen.manifest.tools, async ({ name, permission }) => {
    const runs = (await callTool(seen.tenant.id, name)).error !== 'unknown_tool'
    const isListed = listed.some((one) => one.name === name)
    if (isListed !== (runs && mayUse(permission))) throw new Error(`${name} is listed wrongly`)
    return runs
  })
}

export const publicEvents: Case = async (seen) => {
  const offered = await publicEventList(await accessOf(seen))
  return each(seen.manifest.publicEvents, async ({ type }) =>
    offered.some((one) => one.type === type)
  )
}

export const realtime: Case = async (seen) => {
  const heard = topicsFor(await accessOf(seen))
  return each(seen.manifest.realtime, async ({ topic }) => {
    const kept = () =>
      rowsOf(seen.tenant.id).rows(`select 1 from live_events where topic = ?`, [topic])
    const before = (await kept()).length
    const at = '2026-11-25T08:00:00.123Z'
    await inScope(seen, () => broadcast({ type: 'probe', to: { topic }, at, data: {} }))
    const isTold = (await kept()).length > before
    if (isTold !== heard.some((one) => one.topic === topic))
      throw new Error(`${topic} is told to nobody, or kept`)
    return isTold
  })
}

export const provides: Case = async ({ tenant, manifest }) =>
  each(
    manifest.provides,
    async ({ contract }) => (await modules.maybe({ id: contract }, tenant.id)) !== null
  )

export const actions: Case = async (seen) =>
  each(seen.manifest.actions, async ({ id }) => {
    const result = await runAction(id, {}, { tenantId: seen.tenant.id, runId: 'run' })
    return result.ok || result.error !== 'module_off'
  })

/** Spied upon while everything is searched. */
export const searches: Case = async (seen) => {
  const access = await accessOf(seen)
  const verdicts: boolean[] = []
  for (const { id } of seen.manifest.searches ?? []) {
    const search = registry.searches.get(id)
    if (!search) throw new Error(`no search ${id}`)
    const ask = () => inScope(seen, () => searchEverywhere(access, { q: 'probe', limit: 5 }))
    verdicts.push(await ranFor(seen.tenant.id, search, 'search', ask, []))
  }
  return each(verdicts, async (one) => one)
}

/** What is told about a module; nothing is run. */
const told =
  <Kind extends 'meters' | 'notifications' | 'triggers'>(
    kind: Kind,
    nameOf: (one: Contribution<Kind>) => string
  ): Case =>
  async (seen) => {
    const access = await accessOf(seen)
    const adds = await inScope(seen, () => moduleAdditions(seen.manifest.id, access))
    const text = JSON.stringify(adds[kind])
    const declared = allContributions(kind).filter((one) => one.moduleId === seen.manifest.id)
    return each(declared, async (one) => text.includes(JSON.stringify(nameOf(one))))
  }

export const meters = told('meters', ({ id }) => id)
export const notifications = told('notifications', ({ kind }) => kind)
export const triggers = told('triggers', ({ id }) => id)
