import env from '#start/env'
import type { ProductionSettings } from '#app/operations/production_check'

/** What the environment says about the questions of the production check. */
export function productionSettings(): ProductionSettings {
  const proxy = env.get('TRUST_PROXY')?.trim().toLowerCase() ?? ''
  const stored = (env.get('ENCRYPTION_KEYS') ?? '').split(',').map((key) => key.trim())
  return {
    production: env.get('NODE_ENV') === 'production',
    host: env.get('HOST'),
    appUrl: env.get('APP_URL'),
    behindProxy: !['', 'false', '0'].includes(proxy),
    demo: env.get('NEXUS_DEMO', false),
    web: env.get('RUN_WEB', true),
    worker: env.get('RUN_WORKER', true),
    redis: env.get('REDIS_URL') !== undefined,
    keys: [
      { name: 'APP_KEY', key: env.get('APP_KEY').release() },
      ...stored.filter(Boolean).map((key) => ({ name: 'A key of ENCRYPTION_KEYS', key })),
    ],
  }
}
