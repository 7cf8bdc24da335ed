import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { sourceFiles } from '#tests/architecture/source_files'

/** Named services of the system scope read the rows of every tenant on purpose. */
const SYSTEM = 'app/tenancy/system/'

async function tenantTables(): Promise<string[]> {
  const found: { rows: { name: string }[] } = await db.connection('owner').rawQuery(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'tenant_id'`
  )
  return found.rows.map(({ name }) => name)
}

/** Texts in backticks that read or write one of the tables and say nothing of a tenant. */
function forgetful(source: string, tables: readonly string[]): string[] {
  const touches = new RegExp(`\\b(from|update|into|join)\\s+(${tables.join('|')})\\b`, 'i')
  const statements = source.match(/`[^`]*`/g) ?? []
  return statements.filter((sql) => touches.test(sql) && !/tenant_id|\$\{/.test(sql))
}

test.group('Statements', () => {
  test('each one on tenant data names its tenant, besides row-level security', async ({
    assert,
  }) => {
    const tables = await tenantTables()
    const offenders: string[] = []
    for (const { path, text, isTest } of sourceFiles()) {
      if (!/^(app|modules)\/.*\.ts$/.test(path) || path.startsWith(SYSTEM) || isTest) continue
      if (path.includes('/database/migrations/')) continue
      const found = forgetful(text, tables)
      offenders.push(...found.map((sql) => `${path}: ${sql.replace(/\s+/g, ' ').slice(0, 80)}`))
    }
    assert.deepEqual(offenders, [])
  })

  test('a planted statement without its tenant is caught', ({ assert }) => {
    assert.lengthOf(
      forgetful('select(trx, `select * from messages where id = ?`)', ['messages']),
      1
    )
    assert.lengthOf(forgetful('`delete from messages where tenant_id = ?`', ['messages']), 0)
  })
})
