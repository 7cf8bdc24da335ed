import { SessionStore } from '#app/identity/session_store'
import { LIMITS } from '#app/shared/limits'
import { defineConfig } from '@adonisjs/session'
import { servedOverTls } from '#config/app'

/** Over TLS the browser itself keeps it from other hosts and from plain connections. */
const COOKIE = servedOverTls ? '__Host-nexus_session' : 'nexus_session'

const sessionConfig = defineConfig({
  enabled: true,
  cookieName: COOKIE,
  clearWithBrowser: true,
  age: `${LIMITS.time.rememberedIdle}d`,
  cookie: { path: '/', httpOnly: true, secure: servedOverTls, sameSite: 'lax' },
  store: 'ours',
  stores: { ours: (ctx) => new SessionStore(ctx, COOKIE) },
})

export default sessionConfig
