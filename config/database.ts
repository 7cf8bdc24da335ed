import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'
import { discoverModules } from '#app/module_system/discovery'
import { endWhenSilent } from '#app/tenancy/silent_connection'

/**
 * Three roles, three pools. `app` sees the rows of the current scope, `system` those of every tenant
 * (only `app/tenancy/system` may use it), `owner` changes the schema and nothing else.
 */
const modules = await discoverModules()

/** The message of a failed statement goes into the log: with its placeholders, never with what people wrote. */
const withoutValues = { compileSqlOnError: false }

/**
 * How long an answer may take before the connection counts as lost. It lies above the time in which PostgreSQL itself
 * ends a statement of the role, and above any time that a claim of jobs or a sign-in may take.
 */
const ANSWERS_WITHIN_MS = 8_000

const served = {
  connectionTimeoutMillis: 4_000,
  query_timeout: ANSWERS_WITHIN_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
}

const pool = { min: 0, acquireTimeoutMillis: 10_000, afterCreate: endWhenSilent }

const dbConfig = defineConfig({
  connection: 'app',
  prettyPrintDebugQueries: false,
  connections: {
    app: {
      client: 'pg',
      ...withoutValues,
      connection: { ...served, connectionString: env.get('DATABASE_URL') },
      pool: { ...pool, max: 20 },
    },
    system: {
      client: 'pg',
      ...withoutValues,
      connection: { ...served, connectionString: env.get('DATABASE_SYSTEM_URL') },
      pool: { ...pool, max: 10 },
    },
    owner: {
      client: 'pg',
      ...withoutValues,
      connection: { connectionString: env.get('DATABASE_OWNER_URL') },
      pool: { min: 0, max: 2 },
      schemaGeneration: { enabled: false },
      migrations: {
        naturalSort: true,
        paths: ['database/migrations', ...modules.map((one) => one.migrationsPath)],
      },
    },
  },
})

export default dbConfig
