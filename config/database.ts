import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'
import { discoverModules } from '#app/module_system/discovery'
import { PATIENCE } from '#app/tenancy/patience'

/**
 * Three roles, three pools. `app` sees the rows of the current scope, `system` those of every tenant
 * (only `app/tenancy/system` may use it), `owner` changes the schema and nothing else.
 */
const modules = await discoverModules()

/** The message of a failed statement goes into the log: with its placeholders, never with what people wrote. */
const withoutValues = { compileSqlOnError: false }

const dbConfig = defineConfig({
  connection: 'app',
  prettyPrintDebugQueries: false,
  connections: {
    app: {
      client: 'pg',
      ...withoutValues,
      connection: { connectionString: env.get('DATABASE_URL'), ...PATIENCE.web },
      pool: { min: 0, max: 20, acquireTimeoutMillis: 10_000 },
    },
    system: {
      client: 'pg',
      ...withoutValues,
      connection: { connectionString: env.get('DATABASE_SYSTEM_URL'), ...PATIENCE.system },
      pool: { min: 0, max: 10, acquireTimeoutMillis: 10_000 },
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
