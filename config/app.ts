import env from '#start/env'
import { defineConfig } from '@adonisjs/core/http'
import { addressIn } from '#app/shared/http/client_address'
import { trustedProxies } from '#app/shared/http/trusted_proxies'

export const appKey = env.get('APP_KEY')

/** Where the browser and the providers reach this installation, without a final slash. */
export const appUrl = (
  env.get('APP_URL') ?? `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}`
).replace(/\/+$/, '')

export const servedOverTls = appUrl.startsWith('https://')

/** Of a cookie of ours: over TLS the browser itself keeps it from other hosts and from plain connections. */
export const cookieNamed = (name: string) => (servedOverTls ? `__Host-${name}` : name)

export const trustsProxy = trustedProxies(env.get('TRUST_PROXY'))

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
  trustProxy: trustsProxy,
  getIp: ({ request }, said) => addressIn(said()) ?? request.socket.remoteAddress ?? '',
  cookie: {
    domain: '',
    path: '/',
    maxAge: '30d',
    httpOnly: true,
    secure: servedOverTls,
    sameSite: 'lax',
  },
})
