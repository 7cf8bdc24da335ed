import type { HttpContext } from '@adonisjs/core/http'
import { changeSettings } from '#app/module_system/actions/change_settings'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { configurableModule } from '#app/module_system/controllers/known_module'
import { readSettings } from '#app/module_system/queries/read_settings'
import { slotCards } from '#app/module_system/queries/slot_cards'
import { transformSettings } from '#app/module_system/transformers/settings_transformer'
import { withoutSecrets } from '#app/settings/controllers/without_secrets'
import { settingsValidator } from '#app/settings/validators/settings_validator'
import { invalid, notFound, versionConflict } from '#app/shared/http/problem'

export default class ModuleSettingsController {
  async show(ctx: HttpContext) {
    const manifest = await configurableModule(ctx)
    const { tenantId } = ctx.access
    const [settings, cards] = await Promise.all([
      this.#shown(ctx, manifest),
      slotCards('module_settings', { tenantId, moduleId: manifest.id }, ctx.access),
    ])
    return { data: { ...settings, cards } }
  }

  async update(ctx: HttpContext) {
    const manifest = await configurableModule(ctx)
    if (!manifest.settings) throw notFound()
    const input = await ctx.request.validateUsing(settingsValidator)
    const moduleId = manifest.id
    const result = await changeSettings({ ...input, moduleId, actorId: ctx.access.userId })
    switch (result.kind) {
      case 'changed':
        return { data: await this.#shown(ctx, manifest) }
      case 'off':
        throw notFound()
      case 'invalid':
        throw invalid(result.errors)
      case 'stale':
        throw versionConflict(await this.#shown(ctx, manifest), {
          version: input.version,
          values: withoutSecrets(input.values, manifest.settings),
        })
    }
  }

  async #shown({ access }: HttpContext, manifest: ModuleManifest) {
    const { id, settings: declaration } = manifest
    const settings = declaration ? await readSettings(id, declaration) : null
    return transformSettings(manifest, settings, access.locale)
  }
}
