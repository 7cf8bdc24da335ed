import vine from '@vinejs/vine'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { registry } from '#app/module_system/registry'
import { currentTenantId } from '#app/tenancy/scope'

const text = { en: 'Probe', es: 'Sonda', fr: 'Sonde' }
const given =
  <T>(value: T) =>
  async () => ({ default: value })

/** Which part ran, for which tenant. */
export const ran: { part: string; tenantId: string }[] = []

const note = (part: string) => ran.push({ part, tenantId: currentTenantId() })

/** A module of the tests with one contribution of every kind that runs. */
const PROBE: ModuleManifest = {
  id: 'probe',
  version: '1.0.0',
  name: text,
  description: text,
  icon: 'probe',
  dependsOn: ['crm_sales'],
  tables: [],
  permissions: [{ id: 'probe.see', label: text, grantedTo: ['seller'] }],
  navigation: [
    { id: 'probe.page', label: text, icon: 'probe', path: '/probe', area: 'main', order: 99 },
  ],
  slots: [
    {
      slot: 'contact_panel',
      component: 'probe/card',
      order: 1,
      data: given(async () => ({ ok: true })),
    },
  ],
  tools: [
    {
      name: 'probe_tool',
      description: 'Probes',
      effect: 'read',
      input: given(vine.create({ depth: vine.number().optional() })),
      run: given(async () => {
        note('tool')
        return { ok: true }
      }),
    },
  ],
  jobs: [
    {
      name: 'probe.job',
      lane: 'default',
      attempts: 2,
      handler: given(async () => void note('job')),
    },
  ],
  emits: ['probe.rang'],
  listens: [
    {
      name: 'probe.inline',
      event: 'probe.rang',
      mode: 'inline',
      handler: given(async () => void note('inline listener')),
    },
    {
      name: 'probe.queued',
      event: 'probe.rang',
      mode: 'queued',
      handler: given(async () => void note('queued listener')),
    },
  ],
  lifecycle: given({
    onTenantEnable: async () => void note('enable'),
    onTenantDisable: async () => void note('disable'),
  }),
}

export function registerProbe() {
  if (!registry.modules.has(PROBE.id)) registry.addModule(PROBE)
}
