import db from '@adonisjs/lucid/services/db'

/** Leaves the demo alone. */
export const truncateJobs = () =>
  db
    .connection('owner')
    .rawQuery('truncate jobs, outbox, audit_entries, webhook_deliveries, webhook_endpoints')
