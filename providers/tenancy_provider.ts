import type { ApplicationService } from '@adonisjs/core/types'
import env from '#start/env'
import { guardPool, type PoolClient } from '#app/tenancy/connection_guard'
import { guardNetwork } from '#app/tenancy/network_guard'

/** Guards the application role's pool from its first connection on, and transactions against waiting for others. */
export default class TenancyProvider {
  #leaveNetwork = () => {}

  constructor(protected app: ApplicationService) {}

  async boot() {
    this.#leaveNetwork = guardNetwork({
      databasePorts: ['DATABASE_URL', 'DATABASE_SYSTEM_URL', 'DATABASE_OWNER_URL'].map((name) =>
        Number(new URL(String(env.get(name))).port || 5432)
      ),
      refuse: !this.app.inProduction,
    })
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

  async shutdown() {
    this.#leaveNetwork()
  }
}
