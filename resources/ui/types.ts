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

/** Colors of the accent, for one color scheme. */
export type Shades = {
  accent: string
  accentSoft: string
  accentSolid: string
  accentSolidHover: string
}

/** How a tenant looks; without a palette it has the product's colors. */
export type Look = {
  name: string
  logoUrl: string | null
  faviconUrl: string | null
  palette: { light: Shades; dark: Shades } | null
}

export type Tenant = {
  id: string
  slug: string
  name: string
  timeZone: string
  language: Locale
  currency: string
  look: Look
}

export type TenantChoice = Pick<Tenant, 'id' | 'slug' | 'name'> & { role: string }

export type SettingsGroup = 'company' | 'people' | 'connections' | 'oversight' | 'modules'

/** Already translated and gated by the server. */
export type NavigationEntry = {
  id: string
  label: string
  icon: string
  href: string
  area: 'main' | 'settings'
  /** The heading of a page of the settings. */
  group: SettingsGroup | null
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
