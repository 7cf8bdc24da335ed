import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/rows'
import { isText, tenantTables, type Column, type Table } from '#tests/support/crawl/tables'
import { systemRows } from '#tests/support/system_rows'

type Value = string | number | boolean | Date
type Row = Record<string, Value | null>

/** Where the database asks for more than a type: the least that it accepts. */
const SPECIAL: Record<string, (now: Date, mark: string) => Record<string, Value | null>> = {
  appointments: (now) => ({ starts_at: now, ends_at: hoursAfter(now, 1) }),
  calendar_claims: (now) => ({
    kind: 'appointment',
    expires_at: null,
    starts_at: now,
    ends_at: hoursAfter(now, 1),
  }),
  working_hours: () => ({ weekday: 1, starts_minute: 60, ends_minute: 120 }),
  services: () => ({ duration_minutes: 30 }),
  live_events: () => ({ version: 0, topic: 'conversations', user_id: null }),
  conversations: () => ({ last_position: 1 }),
  channels: () => ({ provider: 'webchat' }),
  jobs: () => ({ state: 'done' }),
  webhook_endpoints: (_, mark) => ({ events: JSON.stringify([mark]) }),
}

const hoursAfter = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000)

export interface Planted {
  /** The planted row of each table. */
  rows: Record<string, Row>
  /** Columns that hold the mark. */
  marked: string[]
  /** Text columns that do not, although no check allows a few words only. */
  unmarked: string[]
}

/**
 * Puts one row of the tenant into every table, made from what the database says of itself, with the mark in each column
 * that takes any text. A new table is planted without a line here unless it has checks of its own.
 */
export async function plant(tenantId: string, userId: string, mark: string): Promise<Planted> {
  const planted: Planted = { rows: {}, marked: [], unmarked: [] }
  for (const table of await tenantTables()) {
    const values = valuesOf(table, { tenantId, userId, mark, rows: planted.rows })
    planted.rows[table.name] = await insert(tenantId, table, values, mark)
    for (const column of table.columns.filter(isText)) {
      const name = `${table.name}.${column.name}`
      const holds = String(JSON.stringify(planted.rows[table.name]?.[column.name])).includes(mark)
      if (holds) planted.marked.push(name)
      else if (column.allowed === null) planted.unmarked.push(name)
    }
  }
  return planted
}

interface Given {
  tenantId: string
  userId: string
  mark: string
  rows: Record<string, Row>
}

function valuesOf({ name, columns, references }: Table, given: Given): Row {
  const special = SPECIAL[name]?.(clock.now().toJSDate(), given.mark) ?? {}
  const values: Row = { tenant_id: given.tenantId }
  for (const { columns: own, target, targetColumns } of references) {
    // A row that follows one of its own kind is the first here.
    if (target === name) continue
    own.forEach((column, index) => {
      if (column === 'tenant_id') return
      if (target === 'users') values[column] = given.userId
      else if (target !== 'tenants') {
        values[column] = given.rows[target]?.[targetColumns[index] ?? ''] ?? null
      }
    })
  }
  for (const column of columns) {
    if (column.name in values || column.name in special) continue
    const value = valueOf(column, given.mark)
    if (value !== undefined) values[column.name] = value
  }
  return { ...values, ...special }
}

function valueOf(column: Column, mark: string): Value | undefined {
  if (isText(column)) return column.allowed ?? textOf(column, mark)
  if (!column.required || column.filled) return undefined
  if (column.type === 'uuid') return randomUUID()
  if (/^(timestamp|date)/.test(column.type)) return clock.now().toJSDate()
  return column.type === 'boolean' ? false : 1
}

const textOf = ({ type }: Column, mark: string) =>
  type.startsWith('json') ? JSON.stringify({ mark }) : mark

async function insert(tenantId: string, table: Table, values: Row, mark: string): Promise<Row> {
  const names = Object.keys(values)
  const bindings = Object.values(values) as Value[]
  const sql = `insert into ${table.name} (${names.join()}) values (${names.map(() => '?').join()}) returning *`
  try {
    const [row = {}] = await rowsOf(tenantId).rows<Row>(sql, bindings)
    return row
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === '42501') {
      const [row = {}] = await systemRows<Row>(sql, bindings as never)
      return row
    }
    if (code === '23505') return known(tenantId, table, mark)
    throw new Error(`${table.name} cannot be planted: say in SPECIAL what it asks for. ${message}`)
  }
}

/** The row that a trigger has made of the mark, or the one that a tenant has only once. */
async function known(tenantId: string, table: Table, mark: string): Promise<Row> {
  const [marked] = await rowsOf(tenantId).rows<Row>(
    `select * from ${table.name} one where tenant_id = ? and one::text like ? limit 1`,
    [tenantId, `%${mark}%`]
  )
  if (marked) return marked
  const open = table.columns.filter((column) => isText(column) && column.allowed === null)
  const key = table.columns[0]?.name ?? ''
  const sets = open.length > 0 ? open.map(({ name }) => `${name} = ?`).join() : `${key} = ${key}`
  const [row = {}] = await rowsOf(tenantId).rows<Row>(
    `update ${table.name} set ${sets} where tenant_id = ? returning *`,
    [...open.map((column) => textOf(column, mark)), tenantId]
  )
  return row
}

/** The mark in the names of the tenant itself, its organization, and the people who work nowhere else. */
export async function markNames(tenantId: string, mark: string) {
  await systemRows(`update tenants set name = ? where id = ?`, [mark, tenantId])
  await systemRows(
    `update organizations set name = ? where id = (select organization_id from tenants where id = ?)`,
    [mark, tenantId]
  )
  await systemRows(
    `update users set name = ? where id in (select user_id from memberships where tenant_id = ?)
       and not exists (select 1 from memberships m where m.user_id = users.id and m.tenant_id <> ?)`,
    [mark, tenantId, tenantId]
  )
}
