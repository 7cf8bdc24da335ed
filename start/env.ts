import { Env } from '@adonisjs/core/env'
import { trustedProxies } from '#app/shared/http/trusted_proxies'
import { readAllowedHosts } from '#app/shared/outbound/allowed_hosts'

/** Checked here, so that a slip is told at start and not by a wrong address in a log. */
const checkedBy = (read: (value?: string) => unknown) => (name: string, value?: string) => {
  try {
    read(value)
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`)
  }
  return value
}

/**
 * The environment, checked at start. Base URLs of providers include the version path and no final
 * slash. What is absent has the embedded default: no Redis means in-process bells, no model means
 * the offline brain, a channel without key and base URL never calls out.
 */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string.optional({ format: 'host' }),
  PORT: Env.schema.number(),
  APP_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  APP_KEY: Env.schema.secret(),
  ENCRYPTION_KEYS: Env.schema.string.optional(),
  LOG_LEVEL: Env.schema.enum.optional([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ] as const),
  DATA_DIR: Env.schema.string.optional(),
  TRUST_PROXY: checkedBy(trustedProxies),
  /** What URLs that users set may reach besides the public internet. */
  OUTBOUND_ALLOW_HOSTS: checkedBy(readAllowedHosts),

  /** The application role: rows of the current scope only. */
  DATABASE_URL: Env.schema.string(),
  /** Owns the tables; used by migrations and the catalog check alone. */
  DATABASE_OWNER_URL: Env.schema.string(),
  /** Reads across tenants for the few named services of `app/tenancy/system`. */
  DATABASE_SYSTEM_URL: Env.schema.string(),
  REDIS_URL: Env.schema.string.optional(),

  RUN_WEB: Env.schema.boolean.optional(),
  RUN_WORKER: Env.schema.boolean.optional(),
  ENABLE_SCHEDULED_TASKS: Env.schema.boolean.optional(),
  CLEANUP_INTERVAL_HOURS: Env.schema.number.optional(),
  METRICS_TOKEN: Env.schema.secret.optional(),
  NEXUS_DEMO: Env.schema.boolean.optional(),
  /** For each token or session, in each process; `LIMITS.rate.tokenPerMinute` when absent. */
  API_REQUESTS_PER_MINUTE: Env.schema.number.optional(),
  LOGIN_THROTTLE: Env.schema.enum.optional(['on', 'off'] as const),

  OPENAI_API_KEY: Env.schema.secret.optional(),
  OPENAI_BASE_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  OPENAI_MODEL: Env.schema.string.optional(),
  YCLOUD_BASE_URL: Env.schema.string.optional({ format: 'url', tld: false }),

  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  SMTP_URL: Env.schema.secret.optional(),
  /** `Name <address>` of mails that no tenant sends by a server of its own. */
  MAIL_FROM: Env.schema.string.optional(),

  AGENT_DEBOUNCE_MS: Env.schema.number.optional(),
  SEND_RECONCILE_SECONDS: Env.schema.number.optional(),
})
