/** The three languages of the product: interface, agent and documents. */
export const LOCALES = ['es', 'en', 'fr'] as const

export type Locale = (typeof LOCALES)[number]

/** A short text in every language; a missing one is a compile error. */
export type Localized = Record<Locale, string>
