import i18nManager from '@adonisjs/i18n/services/main'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { TenantSettings } from '#app/module_system/queries/read_settings'
import { formFields, type FormField } from '#app/module_system/settings/form_fields'
import type { Locale } from '#app/shared/contracts/locale'

/** A form for a module's settings in the reader's language. Of a secret it says only whether it is set. */
export async function transformSettings(
  { id, settings: declaration }: ModuleManifest,
  settings: TenantSettings | null,
  locale: Locale
) {
  if (!declaration || !settings) return { fields: [], values: {}, version: 1 }
  const { default: validator } = await declaration.schema()
  const { fields } = formFields(validator.toJSONSchema(), declaration.secrets)
  const i18n = i18nManager.locale(locale)
  const textOf = (key: string) => (i18n.hasMessage(`${id}.${key}`) ? i18n.t(`${id}.${key}`) : null)

  const withTexts = ({ key, choices, ...field }: FormField) => ({
    key,
    ...field,
    label: textOf(`settings.${key}.label`) ?? key,
    hint: textOf(`settings.${key}.hint`),
    ...(choices && {
      choices: choices.map((value) => ({
        value,
        label: textOf(`settings.${key}.choices.${value}`) ?? value,
      })),
    }),
    ...(field.kind === 'secret' && { set: key in settings.stored.secrets }),
  })
  const shown = fields.filter(({ kind }) => kind !== 'secret')
  return {
    fields: fields.map(withTexts),
    values: Object.fromEntries(shown.map(({ key }) => [key, settings.values[key] ?? null])),
    version: settings.version,
  }
}
