import type { Localized } from '#app/shared/contracts/locale'

/** An entry of the navigation as it is declared. `path` stands under /t/{slug}. */
export interface NavigationEntry {
  id: string
  label: Localized
  icon: string
  path: `/${string}`
  area: 'main' | 'settings'
  order: number
  permission?: string
}

/** The same for one reader: translated, and only if the reader may follow it. */
export interface VisibleNavigationEntry {
  id: string
  label: string
  icon: string
  path: string
  area: 'main' | 'settings'
}
