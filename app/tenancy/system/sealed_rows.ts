import { execute, select, type Client } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

export interface SealedCell {
  id: string
  tenantId: string
  sealed: string
}

/** Settings of one owner, among which there may be sealed ones. */
export interface SealedObject {
  ownerId: string
  group: string
  settings: Record<string, unknown>
}

/** The tables in which settings stand, their owner, and the lock under which they are changed. */
export const SETTINGS_TABLES = [
  { table: 'tenant_modules', owner: 'tenant_id', group: 'module_id', lock: 'modules' },
  { table: 'tenant_settings', owner: 'tenant_id', group: 'group_id', lock: 'settings' },
  { table: 'organization_settings', owner: 'organization_id', group: 'group_id', lock: 'settings' },
] as const

export type SettingsTable = (typeof SETTINGS_TABLES)[number]

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Secrets of every tenant, closed; to be sealed anew under another key. */
export const sealedRows = {
  /** The next cells that do not begin with `mark`. */
  cells(
    { table, column }: { table: string; column: string },
    { after = FIRST, mark, limit }: { after?: string; mark: string; limit: number }
  ): Promise<SealedCell[]> {
    return select<SealedCell>(
      systemDatabase(),
      `select id, tenant_id as "tenantId", ${column} as sealed from ${table}
       where id > cast(:after as uuid) and ${column} is not null and not starts_with(${column}, :mark)
       order by id limit ${Number(limit)}`,
      { after, mark }
    )
  },

  /** False when somebody else has written the cell meanwhile. */
  async replaceCell(
    { table, column }: { table: string; column: string },
    { id, sealed }: SealedCell,
    anew: string
  ) {
    const met = await execute(
      systemDatabase(),
      `update ${table} set ${column} = :anew where id = :id and ${column} = :sealed`,
      { id, sealed, anew }
    )
    return met === 1
  },

  /** The next settings with an envelope in them. */
  objects(
    { table, owner, group }: SettingsTable,
    { after, limit }: { after?: { ownerId: string; group: string }; limit: number }
  ): Promise<SealedObject[]> {
    return select<SealedObject>(
      systemDatabase(),
      `select ${owner} as "ownerId", ${group} as "group", settings from ${table}
       where (${owner}, ${group}) > (cast(:ownerId as uuid), :group) and settings::text like '%"sealed"%'
       order by ${owner}, ${group} limit ${Number(limit)}`,
      { ownerId: after?.ownerId ?? FIRST, group: after?.group ?? '' }
    )
  },

  /** Waits for whoever changes these settings, so that none of them writes back what was there before. */
  replaceEnvelope(
    { table, owner, group, lock }: SettingsTable,
    object: SealedObject,
    { key, sealed, anew }: { key: string; sealed: string; anew: string }
  ): Promise<boolean> {
    const { ownerId } = object
    return systemTransaction(async (trx) => {
      await lockOwner(trx, `${lock}:${ownerId}`)
      const met = await execute(
        trx,
        `update ${table} set settings = jsonb_set(settings, array[:key, 'sealed'], to_jsonb(:anew::text))
         where ${owner} = :ownerId and ${group} = :group and settings -> :key ->> 'sealed' = :sealed`,
        { ownerId, group: object.group, key, sealed, anew }
      )
      return met === 1
    })
  },
}

const lockOwner = (trx: Client, key: string) =>
  execute(trx, `select pg_advisory_xact_lock(hashtextextended(:key, 0))`, { key })
