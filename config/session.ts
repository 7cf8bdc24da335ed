import { defineConfig, stores } from '@adonisjs/session'
import { servedOverTls } from '#config/app'

/** Sessions live in PostgreSQL, so that any node can serve any browser and one can be revoked. */
const sessionConfig = defineConfig({
  enabled: true,
  cookieName: 'nexus_session',
  clearWithBrowser: false,
  age: '7d',
  cookie: { path: '/', httpOnly: true, secure: servedOverTls, sameSite: 'lax' },
  store: 'database',
  stores: {
    database: stores.database({ connectionName: 'system', tableName: 'sessions' }),
  },
})

export default sessionConfig
