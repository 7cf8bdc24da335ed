import vine from '@vinejs/vine'
import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import { defineModule } from '#app/module_system/contracts/manifest'
import { registry } from '#app/module_system/registry'
import { probeDriver } from '#tests/functional/module_system/probe/probe_channel'
import { handleProbe, verifyProbe } from '#tests/functional/module_system/probe/probe_webhook'
import { given, note } from '#tests/functional/module_system/probe/ran'
import { middleware } from '#start/kernel'

const label = { en: 'Probe', es: 'Sonda', fr: 'Sonde' }

/** Mounted in every suite, so they ask for a permission that exists in every one. */
const api: RouteRegistrar = (router) => {
  router
    .get('/probe', () => ({ data: 'probe' }))
    .as('probe.show')
    .use(middleware.can('modules.read'))
}
const web: RouteRegistrar = (router) => {
  router
    .get('/probe', () => 'probe')
    .as('probe.page')
    .use(middleware.can('modules.read'))
}

const tool = {
  input: given(vine.create({ depth: vine.number().optional() })),
  effect: 'read',
} as const

/** A module of the tests with one contribution of every kind. */
export const PROBE = defineModule('probe', {
  version: '1.0.0',
  name: label,
  description: label,
  icon: 'probe',
  dependsOn: ['crm_sales'],
  tables: [],
  permissions: [{ id: 'probe.see', label, grantedTo: ['seller', 'agent'] }],
  settings: {
    version: 1,
    defaults: { depth: 3 },
    schema: given(vine.create({ depth: vine.number() })),
  },
  http: { api: given(api), web: given(web) },
  pages: ['probe/page'],
  navigation: [{ id: 'probe.page', label, icon: 'probe', path: '/probe', area: 'main', order: 99 }],
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
      ...tool,
      name: 'probe_tool',
      description: 'Probes',
      permission: 'probe.see',
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
      handler: given(async ({ data }) => note('job', String(data.id))),
    },
  ],
  schedules: [{ name: 'probe.nightly', cron: '0 3 * * *', job: 'probe.job' }],
  emits: ['probe.rang'],
  publicEvents: [
    {
      type: 'probe.rang',
      version: 1,
      label,
      event: 'probe.rang',
      permission: 'probe.see',
      data: given(async ({ payload }) => ({ ring: payload.id })),
    },
  ],
  listens: [
    {
      name: 'probe.inline',
      event: 'probe.rang',
      mode: 'inline',
      handler: given(async () => note('inline listener')),
    },
    {
      name: 'probe.queued',
      event: 'probe.rang',
      mode: 'queued',
      handler: given(async ({ payload }) => note('queued listener', String(payload.id))),
    },
  ],
  channels: [{ provider: 'probe_line', label, driver: given(probeDriver) }],
  webhooks: [{ name: 'rings', verify: given(verifyProbe), handle: given(handleProbe) }],
  provides: [{ contract: 'probe.depths', implementation: given({ depth: () => 3 }) }],
  realtime: [{ topic: 'probe.rings', permission: 'probe.see' }],
  meters: [{ id: 'probe.rings', label, measure: given(async () => 7) }],
  notifications: [{ kind: 'probe.rang', label, defaultFor: ['seller'] }],
  triggers: [{ id: 'probe.rang', label, event: 'probe.rang' }],
  actions: [
    {
      id: 'probe.ring',
      label,
      input: given(vine.create({ times: vine.number().min(1) })),
      run: given(async ({ times }, { runId }) => {
        note('action', `${runId}: ${String(times)}`)
        return { ok: true } as const
      }),
    },
  ],
  searches: [
    {
      id: 'probe.rings',
      label,
      icon: 'probe',
      permission: 'probe.see',
      search: given(async ({ q }) => [
        { id: 'ring', title: q, subtitle: null, path: '/probe' as const },
      ]),
    },
  ],
  lifecycle: given({
    onTenantEnable: async () => note('enable'),
    onTenantDisable: async () => note('disable'),
  }),
})

/** Needs the probe, and brings tools that the agent must not run. */
export const ANNEX = defineModule('annex', {
  version: '1.0.0',
  name: label,
  description: label,
  icon: 'probe',
  dependsOn: ['probe'],
  tables: [],
  permissions: [
    { id: 'annex.see', label, grantedTo: ['seller'] },
    { id: 'annex.pay', label, grantedTo: ['agent'] },
  ],
  tools: (['outside', 'asked', 'withheld'] as const).map((kind) => ({
    ...tool,
    name: `annex_${kind}`,
    description: 'Probes',
    effect: kind === 'outside' ? ('external' as const) : ('write' as const),
    confirm: kind === 'asked',
    permission: kind === 'withheld' ? ('annex.see' as const) : ('annex.pay' as const),
    run: given(async () => {
      note(`tool annex_${kind}`)
      return { ok: true } as const
    }),
  })),
  webhooks: [{ name: 'rings', verify: given(verifyProbe), handle: given(handleProbe) }],
})

export function registerProbe() {
  for (const manifest of [PROBE, ANNEX]) {
    if (!registry.modules.has(manifest.id)) registry.addModule(manifest)
  }
}
