import pg from 'pg'

type Query = (this: pg.Client, given: unknown, ...rest: unknown[]) => unknown

/** The statements that reach PostgreSQL while the callback runs, on any connection of this process, without white space. */
export async function watchQueries(callback: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const original = prototype.query
  prototype.query = function (given, ...rest) {
    const text = typeof given === 'string' ? given : ((given as { text?: string }).text ?? '')
    seen.push(text.replace(/\s+/g, ' ').trim())
    return original.call(this, given, ...rest)
  }
  try {
    await callback()
  } finally {
    prototype.query = original
  }
  return seen
}
