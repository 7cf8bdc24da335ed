import type { HttpContext } from '@adonisjs/core/http'
import { requestLocale } from '#app/shared/http/request_locale'
import { navigationFor } from '#app/module_system/queries/navigation_for'
import { tenantWithLook } from '#app/branding/queries/look_of_tenant'
import { transformIdentity } from '#app/identity/transformers/identity_transformer'

/** User, tenant, navigation: lazily, because the tenant is known only when the page is rendered. */
export async function sharedProps(ctx: HttpContext) {
  const tenantPart = async () => {
    if (!ctx.access) return { tenant: null, navigation: [], permissions: {} }
    const [{ tenant, look }, navigation] = await Promise.all([
      tenantWithLook(),
      navigationFor(ctx.access),
    ])
    return {
      tenant: { ...tenant, look },
      navigation: navigation.map(({ path, ...entry }) => ({
        ...entry,
        href: `/t/${tenant.slug}${path}`,
      })),
      permissions: Object.fromEntries(ctx.access.permissions),
    }
  }
  let pending: ReturnType<typeof tenantPart> | undefined
  const part = () => (pending ??= tenantPart())

  return {
    user: () => (ctx.identity ? transformIdentity(ctx.identity) : null),
    tenants: () => (ctx.identity ? transformIdentity(ctx.identity).tenants : []),
    tenant: async () => (await part()).tenant,
    navigation: async () => (await part()).navigation,
    permissions: async () => (await part()).permissions,
    locale: () => requestLocale(ctx),
    theme: () => ctx.identity?.theme ?? 'system',
    requestId: () => ctx.request.id() ?? '',
  }
}
