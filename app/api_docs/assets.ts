import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import app from '@adonisjs/core/services/app'

const packaged = (file: string) =>
  join(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')), file)

const own = (file: string) => app.makePath('resources/api_docs', file)

/** What the two pages load, by the name in the address; nothing else is ever read from the disk. */
const FILES: Readonly<Record<string, { path: (name: string) => string; type: string }>> = {
  'swagger-ui-bundle.js': { path: packaged, type: 'text/javascript' },
  'swagger-ui.css': { path: packaged, type: 'text/css' },
  'start.js': { path: own, type: 'text/javascript' },
  'docs.css': { path: own, type: 'text/css' },
}

interface Asset {
  body: Buffer
  type: string
  etag: string
}

const kept = new Map<string, Promise<Asset>>()

/** A file of the pages, read once; null for any other name. */
export function docsAsset(name: string): Promise<Asset> | null {
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined
  if (!file) return null
  const known = kept.get(name) ?? read(file.path(name), file.type)
  kept.set(name, known)
  return known
}

async function read(path: string, type: string): Promise<Asset> {
  const body = await readFile(path)
  const hash = createHash('sha256').update(body).digest('base64url')
  return { body, type: `${type}; charset=utf-8`, etag: `"${hash.slice(0, 22)}"` }
}
