import pg from 'pg'

type Submit = (this: { text: string }, connection: unknown) => unknown

/** The statements that reach PostgreSQL while the callback runs, on any connection of this process, without white space. */
export async function watchQueries(callback: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const prototype = pg.Query.prototype as unknown as { submit: Submit }
  const original = prototype.submit
  prototype.submit = function (connection) {
    seen.push(this.text.replace(/\s+/g, ' ').trim())
    return original.call(this, connection)
  }
  try {
    await callback()
  } finally {
    prototype.submit = original
  }
  return seen
}
