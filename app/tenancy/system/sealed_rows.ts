import { execute, select } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

const FIRST = '00000000-0000-0000-0000-000000000000'

interface Place {
  table: string
  column: string
}

interface OrganizationRow {
  ownerId: string
  group: string
  settings: Record<string, unknown>
}

/** Sealed texts that belong to no tenant. Each is replaced only if it is still what was read. */
export const sealedRows = {
  cells(
    { table, column }: Place,
    { after = FIRST, mark, limit }: { after?: string; mark: string; limit: number }
  ) {
    return select<{ key: string; sealed: string }>(
      systemDatabase(),
      `select id as key, ${column} as sealed from ${table}
       where id > cast(:after as uuid) and ${column} is not null and not starts_with(${column}, :mark)
       order by id limit ${Number(limit)}`,
      { after, mark }
    )
  },

  async replaceCell(
    { table, column }: Place,
    cell: { key: string; sealed: string },
    anew: string
  ): Promise<boolean> {
    const met = await execute(
      systemDatabase(),
      `update ${table} set ${column} = :anew where id = :key and ${column} = :sealed`,
      { ...cell, anew }
    )
    return met === 1
  },

  organizationSettings() {
    return select<OrganizationRow>(
      systemDatabase(),
      `select organization_id as "ownerId", group_id as "group", settings from organization_settings
       where settings::text like '%"sealed"%' order by 1, 2`
    )
  },

  /** Waits for whoever changes these settings, so that none of them writes back what was there before. */
  replaceEnvelope(
    envelope: { ownerId: string; group: string; key: string; sealed: string; anew: string },
    lock: string
  ): Promise<boolean> {
    return systemTransaction(async (trx) => {
      await lockByName(trx, lock)
      const met = await execute(
        trx,
        `update organization_settings
         set settings = jsonb_set(settings, array[:key, 'sealed'], to_jsonb(:anew::text))
         where organization_id = :ownerId and group_id = :group
           and settings -> :key ->> 'sealed' = :sealed`,
        envelope
      )
      return met === 1
    })
  },
}
