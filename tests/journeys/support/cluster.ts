import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** Works on the embedded database of a data directory as its superuser, who may do what no part of the product may. */
export async function asSuperuser<T>(
  dataDir: string,
  work: (client: pg.Client) => Promise<T>
): Promise<T> {
  const [secrets, note] = await Promise.all([
    read<{ superuser: string }>(join(dataDir, 'secrets.json')),
    read<{ port: number }>(join(dataDir, 'postgres.json')),
  ])
  const client = new pg.Client({
    host: '127.0.0.1',
    port: note.port,
    user: 'postgres',
    password: secrets.superuser,
    database: 'nexus',
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function read<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T
}
