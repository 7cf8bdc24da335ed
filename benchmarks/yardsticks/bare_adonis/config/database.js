import { defineConfig } from '@adonisjs/lucid'

export default defineConfig({
  connection: 'app',
  connections: {
    app: {
      client: 'pg',
      connection: { connectionString: process.env.BENCH_SCOPED_URL ?? process.env.DATABASE_URL },
      pool: { min: 0, max: 20 },
    },
  },
})
