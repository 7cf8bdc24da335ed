import type { Locale, Theme } from '~/types'

/** The server writes both into the page; this keeps them right when they change without a load. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

export function applyLocale(locale: Locale): void {
  document.documentElement.lang = locale
}
