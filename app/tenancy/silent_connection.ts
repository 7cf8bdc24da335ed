/** The parts of a PostgreSQL connection that are used here. */
export interface Connection {
  query(...parameters: unknown[]): unknown
  connection: { stream: { destroy(error?: Error): unknown } }
}

/** What the driver says when `query_timeout` is over; it has no code. */
const NO_ANSWER = 'Query read timeout'

/**
 * Ends a connection on which a statement got no answer in time, as happens when the other side or a router between has
 * lost it without a word. The driver gives up such a statement but keeps its connection, on which all later ones would
 * wait behind it; ended, the pool replaces it. To be called for each new connection of a pool.
 */
export function endWhenSilent(connection: Connection, done: (error: Error | null) => void): void {
  const query = connection.query.bind(connection)
  const watch = (error: unknown) => {
    if (!(error instanceof Error) || error.message !== NO_ANSWER) return
    connection.connection.stream.destroy(error)
  }
  connection.query = (...parameters) => {
    const callback = parameters.at(-1)
    if (typeof callback === 'function') {
      const heard = (error: unknown, result: unknown): unknown => {
        watch(error)
        return Reflect.apply(callback, undefined, [error, result])
      }
      return query(...parameters.slice(0, -1), heard)
    }
    const answer = query(...parameters)
    if (answer instanceof Promise) answer.catch(watch)
    return answer
  }
  done(null)
}
