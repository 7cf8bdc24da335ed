import type { ApplicationService } from '@adonisjs/core/types'
import { guardPool, type PoolClient } from '#app/tenancy/connection_guard'

/** Guards the application role's pool from its first connection on. */
export default class TenancyProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const db = await this.app.container.make('lucid.db')
    const connect = db.manager.connect.bind(db.manager)
    db.manager.connect = (name) => {
      const opened = db.manager.isConnected(name)
      connect(name)
      if (opened || name !== 'app') return
      const connection = db.manager.get(name)?.connection
      for (const knex of new Set([connection?.client, connection?.readClient])) {
        if (knex) guardPool(knex.client as PoolClient)
      }
    }
  }
}
