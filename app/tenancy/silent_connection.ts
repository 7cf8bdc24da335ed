import pg from 'pg'

/** The parts of a pooled PostgreSQL connection that are used here. */
export interface WatchedConnection {
  processID: number | null
  query(...parameters: unknown[]): unknown
  connection: { stream: { destroy(error?: Error): unknown } }
}

interface Watch {
  connectionString: string
  /** Milliseconds without an answer after which somebody goes and looks. */
  lookAfterMs?: number
  /** Milliseconds in which the look must come back. */
  lookWithinMs?: number
}

/** An answer may be on its way while somebody looks. */
const GRACE_MS = 500

/**
 * Ends a connection whose other side has lost it without a word, as after a power cut behind a router: a statement on
 * it would wait for ever, and the pool would lend it again and again. A slow statement is left alone: while an answer
 * is missing, a second connection asks PostgreSQL whether it is still working on it. For each new connection of a pool.
 */
export function endWhenSilent(watch: Watch) {
  const { lookAfterMs = 4_000 } = watch
  return (connection: WatchedConnection, done: (error: Error | null) => void) => {
    const query = connection.query.bind(connection)

    function awaitAnswer() {
      let answered = false
      let timer = setTimeout(look, lookAfterMs)
      async function look() {
        if (!(await isWorking(watch, connection.processID))) {
          await new Promise((resolve) => setTimeout(resolve, GRACE_MS))
          if (!answered) connection.connection.stream.destroy(new Error('the connection is silent'))
        } else if (!answered) {
          timer = setTimeout(look, lookAfterMs)
        }
      }
      return () => {
        answered = true
        clearTimeout(timer)
      }
    }

    connection.query = (...parameters) => {
      const stop = awaitAnswer()
      const callback = parameters.at(-1)
      if (typeof callback === 'function') {
        const heard = (...answer: unknown[]): unknown => {
          stop()
          return Reflect.apply(callback, undefined, answer)
        }
        return query(...parameters.slice(0, -1), heard)
      }
      const answer = query(...parameters)
      if (answer instanceof Promise) answer.then(stop, stop)
      else stop()
      return answer
    }
    done(null)
  }
}

/** Whether PostgreSQL is busy with a statement of this session. One that has no room for the question counts as busy. */
async function isWorking(
  { connectionString, lookWithinMs = 3_000 }: Watch,
  processId: number | null
): Promise<boolean> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: lookWithinMs,
    query_timeout: lookWithinMs,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const busy = `select 1 from pg_stat_activity where pid = $1 and state = 'active'`
    return (await client.query(busy, [processId])).rows.length > 0
  } catch (error) {
    return error instanceof pg.DatabaseError
  } finally {
    client.end().catch(() => undefined)
  }
}
