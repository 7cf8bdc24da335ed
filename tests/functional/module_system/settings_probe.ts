import vine from '@vinejs/vine'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import { enableModule } from '#app/module_system/actions/enable_module'
import { registry } from '#app/module_system/registry'
import { tenancy } from '#app/tenancy/scope'

const text = { en: 'Paint', es: 'Pintura', fr: 'Peinture' }

const schema = vine.create({
  greeting: vine.string().trim().minLength(2).maxLength(40).optional(),
  layers: vine.number({ strict: true }).withoutDecimals().range([1, 9]),
  glossy: vine.boolean({ strict: true }),
  colour: vine.enum(['red', 'blue']),
  apiKey: vine.string().minLength(8).maxLength(100).optional(),
  pin: vine.string().maxLength(10).optional(),
})

const PAINT_SETTINGS: SettingsDeclaration = {
  version: 1,
  schema: async () => ({ default: schema }),
  defaults: { greeting: 'Hello', layers: 2, glossy: false, colour: 'red' },
  secrets: ['apiKey', 'pin'],
}

/** A module of the tests with settings of every kind; `changes` stand for a newer version of it. */
export function registerPaint(changes: Partial<SettingsDeclaration> = {}) {
  const manifest: ModuleManifest = {
    id: 'paint',
    version: '1.0.0',
    name: text,
    description: text,
    icon: 'brush',
    dependsOn: [],
    tables: [],
    permissions: [],
    settings: { ...PAINT_SETTINGS, ...changes },
  }
  registry.addModule(manifest)
}

export const forgetPaint = () => registry.modules.delete('paint')

export const enablePaint = (tenantId: string) =>
  tenancy.run(tenantId, () => enableModule({ moduleId: 'paint', actorId: null }))
