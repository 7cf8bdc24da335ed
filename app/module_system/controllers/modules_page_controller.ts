import type { HttpContext } from '@adonisjs/core/http'
import { configurableModule } from '#app/module_system/controllers/known_module'

export default class ModulesPageController {
  show({ inertia }: HttpContext) {
    return inertia.render('settings/modules', {})
  }

  async settings(ctx: HttpContext) {
    const { id, name, icon } = await configurableModule(ctx)
    const module = { id, name: name[ctx.access.locale], icon }
    return ctx.inertia.render('settings/module_settings', { module })
  }
}
