import type { HttpContext } from '@adonisjs/core/http'
import { isConfigurable } from '#app/module_system/configurable'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { notFound } from '#app/shared/http/problem'

/** The module of the route, which is on and has something to set; others are 404. */
export async function configurableModule({ access, params }: HttpContext) {
  const manifest = registry.modules.get(String(params.id))
  if (!manifest || !isConfigurable(manifest)) throw notFound()
  if (!(await gate.isEnabled(access.tenantId, manifest.id))) throw notFound()
  return manifest
}
