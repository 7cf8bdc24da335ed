import pg from 'pg'
import { addDatabase } from '../../../bin/launcher/database_roles.mjs'

const NAMES = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_SYSTEM_URL'] as const

export interface OwnDatabase {
  environment: Record<string, string>
  /** Rows as a superuser sees them, whom no policy holds. */
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
  drop(): Promise<void>
}

/** An empty database beside that of the tests, on the same PostgreSQL and with the same roles. */
export async function createOwnDatabase(name: string): Promise<OwnDatabase> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL
  if (!adminUrl) throw new Error('TEST_DATABASE_ADMIN_URL is missing; npm test sets it.')
  const admin = new URL(adminUrl)
  const connection = {
    host: admin.hostname,
    port: Number(admin.port),
    user: admin.username,
    password: decodeURIComponent(admin.password),
  }
  const drop = () => query({ ...connection, database: 'postgres' }, dropping(name))
  await drop()
  await addDatabase(connection, name)
  return {
    environment: Object.fromEntries(
      NAMES.map((variable) => [variable, inDatabase(variable, name)])
    ),
    rows: (sql, values) => query({ ...connection, database: name }, sql, values),
    drop: async () => void (await drop()),
  }
}

const dropping = (name: string) => `drop database if exists ${name} with (force)`

function inDatabase(variable: string, name: string): string {
  const url = new URL(process.env[variable] ?? '')
  url.pathname = `/${name}`
  return url.href
}

async function query<T>(
  config: pg.ClientConfig,
  sql: string,
  values: unknown[] = []
): Promise<T[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as T[]
  } finally {
    await client.end()
  }
}
