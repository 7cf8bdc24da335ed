import type { HttpContext } from '@adonisjs/core/http'
import { LOCALES, type Locale } from '#app/shared/contracts/locale'
import { cookieNamed } from '#config/app'

export const LOCALE_COOKIE = cookieNamed('nexus_locale')

const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** The user's choice, else what this browser last chose, else the first language it asks for that we speak. */
export function requestLocale(ctx: HttpContext): Locale {
  const chosen = ctx.identity?.locale
  if (isLocale(chosen)) return chosen
  const remembered: unknown = ctx.request.plainCookie(LOCALE_COOKIE, undefined, false)
  if (isLocale(remembered)) return remembered
  if (!ctx.request.header('accept-language')) return 'en'
  const asked = ctx.request.language([...LOCALES])
  return isLocale(asked) ? asked : 'en'
}
