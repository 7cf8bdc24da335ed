import app from '@adonisjs/core/services/app'
import { moduleTexts } from '#app/module_system/module_texts'
import { defineConfig, formatters, loaders } from '@adonisjs/i18n'

const i18nConfig = defineConfig({
  defaultLocale: 'en',
  supportedLocales: ['en', 'es', 'fr'],
  formatter: formatters.icu(),
  loaders: [loaders.fs({ location: app.languageFilesPath() }), () => moduleTexts()],
})

export default i18nConfig
