import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { mailPurpose, mailServerPurpose } from '#app/mail/contracts/mail_purpose'
import { FORMER_PURPOSE, openSecret, sealSecret } from '#app/shared/secrets'
import { TenantMigration } from '#app/tenancy/contracts/migration'

interface SealedCell {
  key: string
  tenantId: string | null
  sealed: string
}

const MAILS = { table: 'mails', column: 'data', key: 'id', tenantId: 'tenant_id' }
const PLATFORM_MAILS = { ...MAILS, table: 'platform_mails', tenantId: 'null::uuid' }
const MAIL_SERVERS = { ...MAILS, table: 'mail_servers', column: 'password', key: 'tenant_id' }

/**
 * Mails have a lane of their own; those that wait already end in the old one. What they and their servers keep sealed was bound to no row and is sealed anew for
 * its tenant; what no present key opens stays as it is, and closed.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table jobs drop constraint jobs_lane_check;
      alter table jobs add constraint jobs_lane_check
        check (lane in ('interactive', 'default', 'bulk', 'webhooks', 'mails'));
    `)
    this.bind(MAILS, (tenantId) => mailPurpose(tenantId))
    this.bind(PLATFORM_MAILS, () => mailPurpose(null))
    this.bind(MAIL_SERVERS, (tenantId) => mailServerPurpose(tenantId ?? ''))
  }

  /** Policies hold for the owner too, who has none; until the commit nobody else sees the table. */
  private bind(
    { table, column, key, tenantId }: typeof MAILS,
    purposeOf: (tenantId: string | null) => string
  ) {
    this.schema.raw(`alter table ${table} no force row level security`)
    this.defer(async (client: QueryClientContract) => {
      const { rows } = (await client.rawQuery(
        `select ${key} as key, ${tenantId} as "tenantId", ${column} as sealed
         from ${table} where ${column} is not null`
      )) as { rows: SealedCell[] }
      for (const cell of rows) {
        const secret = openSecret(cell.sealed, FORMER_PURPOSE)
        if (secret === null) continue
        await client.rawQuery(`update ${table} set ${column} = ? where ${key} = ?`, [
          sealSecret(secret, purposeOf(cell.tenantId)),
          cell.key,
        ])
      }
    })
    this.schema.raw(`alter table ${table} force row level security`)
  }
}
