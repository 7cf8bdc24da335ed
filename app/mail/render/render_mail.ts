import i18nManager from '@adonisjs/i18n/services/main'
import type { MailData } from '#app/mail/contracts/template'
import { engineOf } from '#app/mail/render/engine'
import type { MailBrand, MailImage } from '#app/mail/render/brand'
import { oneLine } from '#app/mail/one_line'
import type { Locale } from '#app/shared/contracts/locale'

interface Rendering {
  template: string
  locale: Locale
  data: MailData
  brand: MailBrand
}

export interface RenderedMail {
  subject: string
  html: string
  text: string
  /** Named by the HTML as `cid:…`. */
  images: MailImage[]
}

/**
 * A mail in HTML and in plain text, both from the same template and texts. Throws when a text is missing, for nobody
 * shall get half a mail.
 */
export async function renderMail({
  template,
  locale,
  data,
  brand,
}: Rendering): Promise<RenderedMail> {
  const values = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? oneLine(value) : value,
    ])
  )
  const t = textsOf(template, locale, { ...values, brand: oneLine(brand.name) })
  const subject = oneLine(t('subject'))
  const state = { ...values, subject, locale }
  const shared = (format: 'html' | 'text') => engineOf(format).createRenderer().share({ t, brand })
  const [html, text] = await Promise.all(
    (['html', 'text'] as const).map(async (format) => {
      // Shared: blocks see what they are given, and nothing else of the state.
      const body = await shared(format).render(template, state)
      return shared(format).render(`layouts/${format}`, { ...state, body })
    })
  )
  const images = brand.logo ? [brand.logo] : []
  return { subject, html: html ?? '', text: tidy(text ?? ''), images }
}

/** `t('heading')` is the template's own text, `t('common.help')` one that all of them share. */
function textsOf(template: string, locale: Locale, values: MailData) {
  const i18n = i18nManager.locale(locale)
  return (key: string) => {
    const own = `mail.${template}.${key}`
    const id = i18n.hasMessage(own) ? own : `mail.${key}`
    if (!i18n.hasMessage(id)) throw new Error(`the mail "${template}" lacks "${key}" in ${locale}`)
    return i18n.t(id, values)
  }
}

const tidy = (text: string) =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
