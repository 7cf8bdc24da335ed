import { SessionStore } from '#app/identity/session_store'
import { LIMITS } from '#app/shared/limits'
import { defineConfig } from '@adonisjs/session'
import { cookieNamed, servedOverTls } from '#config/app'

const COOKIE = cookieNamed('nexus_session')

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
