import pg from 'pg'
import type { Ground } from '#tests/support/mutation/hunt'

/** Puts `$1`, `$2` … in the place of `:name`, which the statements of the catalog check use. */
function positional(sql: string, bindings: Record<string, unknown>) {
  const values: unknown[] = []
  const text = sql.replace(/(?<!:):([a-z]\w*)/gi, (_, name: string) => {
    values.push(bindings[name])
    return `$${values.length}`
  })
  return { text, values }
}

/** A connection of its own for a hunt. */
export async function openGround(url: string): Promise<Ground & { close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // One statement after another: the parts of the check ask side by side.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask)
    last = answer.catch(() => undefined)
    return answer
  }
  return {
    run: (sql) => inTurn(() => client.query(sql)),
    read: async <Row>(sql: string, bindings: Record<string, unknown> = {}) => {
      const { rows } = await inTurn(() => client.query(positional(sql, bindings)))
      return rows as Row[]
    },
    close: () => client.end(),
  }
}
