import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'
import { discoverModules } from '#app/module_system/discovery'
import { PATIENCE } from '#app/tenancy/patience'
import { endWhenSilent } from '#app/tenancy/silent_connection'

/**
 * Three roles, three pools. `app` sees the rows of the current scope, `system` those of every tenant
 * (only `app/tenancy/system` may use it), `owner` changes the schema and nothing else.
 */
const modules = await discoverModules()

/** The message of a failed statement goes into the log: with its placeholders, never with what people wrote. */
const withoutValues = { compileSqlOnError: false }

/** A connection that cannot be made, or is lost, is noticed in time instead of being waited for. */
const WATCHED = {
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
}

/** A pool that replaces connections which have fallen silent. */
const watchedPool = (connectionString: string, max: number) => ({
  min: 0,
  max,
  acquireTimeoutMillis: 10_000,
  afterCreate: endWhenSilent({ connectionString }),
})

const dbConfig = defineConfig({
  connection: 'app',
  prettyPrintDebugQueries: false,
  connections: {
    app: {
      client: 'pg',
      ...withoutValues,
      connection: { connectionString: env.get('DATABASE_URL'), ...PATIENCE.web, ...WATCHED },
      pool: watchedPool(env.get('DATABASE_URL'), 20),
    },
    system: {
      client: 'pg',
      ...withoutValues,
      connection: {
        connectionString: env.get('DATABASE_SYSTEM_URL'),
        ...PATIENCE.system,
        ...WATCHED,
      },
      pool: watchedPool(env.get('DATABASE_SYSTEM_URL'), 10),
    },
    owner: {
      client: 'pg',
      ...withoutValues,
      connection: { connectionString: env.get('DATABASE_OWNER_URL') },
      pool: { min: 0, max: 3 },
      schemaGeneration: { enabled: false },
      migrations: {
        naturalSort: true,
        paths: ['database/migrations', ...modules.map((one) => one.migrationsPath)],
      },
    },
  },
})

export default dbConfig
