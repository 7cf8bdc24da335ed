export type Locale = 'es' | 'en' | 'fr'
export type Theme = 'dark' | 'light' | 'system'

export const locales: readonly Locale[] = ['es', 'en', 'fr']
export const themes: readonly Theme[] = ['dark', 'light', 'system']

export type SessionUser = {
  id: string
  name: string
  email: string
  role: string
  locale: Locale
  theme: Theme
}

export type Tenant = {
  id: string
  slug: string
  name: string
  timeZone: string
  language: Locale
  currency: string
}

export type TenantChoice = Pick<Tenant, 'id' | 'slug' | 'name'>

/** Already translated and gated by the server. */
export type NavigationEntry = {
  id: string
  label: string
  icon: string
  href: string
  area: 'main' | 'settings'
}

/** English for a language that is not spoken here. */
export function toLocale(language: string): Locale {
  return locales.find((locale) => locale === language) ?? 'en'
}

/** What every page receives beside its own props. */
export type SharedProps = {
  user: SessionUser | null
  tenant: Tenant | null
  tenants: TenantChoice[]
  locale: Locale
  theme: Theme
  navigation: NavigationEntry[]
  /** What the user may do in this tenant, and how far: own, team or all. */
  permissions: Partial<Record<string, 'own' | 'team' | 'all'>>
  requestId: string
}
