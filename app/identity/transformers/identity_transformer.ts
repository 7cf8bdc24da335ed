import type { Identity } from '#app/identity/contracts/identity'

/** The user as the API shows it; `role` is the one in the default tenant. */
export function transformIdentity(identity: Identity) {
  const { userId, name, email, locale, theme, memberships } = identity
  const home =
    memberships.find((one) => one.tenantId === identity.defaultTenantId) ?? memberships[0] ?? null
  return {
    id: userId,
    name,
    email,
    locale,
    theme,
    role: identity.superAdmin ? 'super_admin' : (home?.role ?? null),
    tenants: memberships.map((one) => ({
      id: one.tenantId,
      name: one.name,
      slug: one.slug,
      role: one.role,
      customRole: one.customRole && { id: one.customRole.id, name: one.customRole.name },
    })),
    defaultTenantId: home?.tenantId ?? null,
  }
}
