import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

export interface ProductRows {
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
}

/** The rows of a product that runs on the PostgreSQL of its data directory, as the superuser sees them. */
export async function productRows(dataDir: string): Promise<ProductRows> {
  const read = async <T>(name: string) =>
    JSON.parse(await readFile(join(dataDir, name), 'utf8')) as T
  const { superuser } = await read<{ superuser: string }>('secrets.json')
  const { port } = await read<{ port: number }>('postgres.json')
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuser,
    database: 'nexus',
  })
  await client.connect()
  return {
    rows: async (sql, values) => (await client.query(sql, values)).rows,
    close: () => client.end(),
  }
}
