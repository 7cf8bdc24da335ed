import type { SealedColumn } from '#app/settings/contracts/sealed_column'
import { database, execute, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface SealedCell {
  /** What names the row. */
  key: string
  sealed: string
}

export interface Portion {
  after?: string
  /** Cells that begin with it are as they should be. */
  mark: string
  limit: number
}

const FIRST = '00000000-0000-0000-0000-000000000000'

/** The next cells of the current tenant that do not begin with the mark. */
export const sealedCells = (
  { table, column, key = 'id' }: SealedColumn,
  { after = FIRST, mark, limit }: Portion
) =>
  select<SealedCell>(
    database(),
    `select ${key} as key, ${column} as sealed from ${table}
     where tenant_id = :tenantId and ${key} > cast(:after as uuid)
       and ${column} is not null and not starts_with(${column}, :mark)
     order by ${key} limit ${Number(limit)}`,
    { tenantId: currentTenantId(), after, mark }
  )

/** False when somebody else has written the cell meanwhile. */
export async function replaceCell(
  { table, column, key = 'id' }: SealedColumn,
  cell: SealedCell,
  anew: string
): Promise<boolean> {
  const met = await execute(
    database(),
    `update ${table} set ${column} = :anew
     where tenant_id = :tenantId and ${key} = :key and ${column} = :sealed`,
    { ...cell, anew, tenantId: currentTenantId() }
  )
  return met === 1
}
