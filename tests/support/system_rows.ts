import db from '@adonisjs/lucid/services/db'

/** Rows of every tenant, and those above any, as the system role sees them. */
export async function systemRows<Row>(sql: string): Promise<Row[]> {
  const result: { rows: Row[] } = await db.connection('system').rawQuery(sql)
  return result.rows
}
