import { defineConfig, stores } from '@adonisjs/session'

export default defineConfig({
  cookieName: 'bare_session',
  age: '7d',
  store: 'cookie',
  stores: { cookie: stores.cookie() },
})
