import app from '@adonisjs/core/services/app'
import { Edge } from 'edge.js'

type Format = 'html' | 'text'

const engines = new Map<Format, Edge>()

/** Templates are put together from blocks; each format has blocks of its own. */
export function engineOf(format: Format): Edge {
  const known = engines.get(format)
  if (known) return known
  const engine = Edge.create({ cache: app.inProduction })
  engine.mount(app.makePath('resources/mail'))
  engine.mount('blocks', app.makePath('resources/mail/blocks', format))
  engine.global('webLink', webLink)
  engines.set(format, engine)
  return engine
}

/** What a button may lead to; anything else is a mistake of the code that sends the mail. */
function webLink(url: unknown): string {
  const { protocol } = new URL(String(url))
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new Error('a mail links to web pages only')
  return String(url)
}
