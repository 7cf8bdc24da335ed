import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'

/** In the order in which they build on each other. */
const PARTS = ['settings', 'texts', 'styles', 'view', 'widget']

/** The widget's parts as one script in one block, so that nothing of it is left in the page's global scope. */
export async function readWidgetScript(): Promise<{ text: string; etag: string }> {
  const files = PARTS.map((part) => app.makePath('resources/widget', `${part}.js`))
  const parts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const text = `if (document.currentScript?.dataset.channelKey) {\n${parts.join('\n')}}\n`
  const hash = createHash('sha256').update(text).digest('base64url')
  return { text, etag: `"${hash.slice(0, 22)}"` }
}
