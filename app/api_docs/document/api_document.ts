import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { buildDocument, type OpenApiDocument } from '#app/api_docs/document/build_document'
import { describedRoutes } from '#app/api_docs/document/described_routes'

interface Built {
  document: OpenApiDocument
  text: string
  /** Quoted, as the header wants it. */
  etag: string
}

let built: Promise<Built> | undefined

/** Made at the first request; routes do not change while a process lives. */
export const apiDocument = () => (built ??= build())

async function build(): Promise<Built> {
  const { routes } = await describedRoutes()
  const { version } = JSON.parse(await readFile(app.makePath('package.json'), 'utf8')) as {
    version: string
  }
  const document = buildDocument(routes, version)
  const text = JSON.stringify(document)
  const hash = createHash('sha256').update(text).digest('base64url')
  return { document, text, etag: `"${hash.slice(0, 22)}"` }
}
