const MOST_CAUSES = 4

interface DescribedError {
  type: string
  message: string
  stack?: string
  code?: string
  /** PostgreSQL's names for what was violated. */
  constraint?: string
  table?: string
  cause?: DescribedError
}

/**
 * An error as it stands in a log line. Errors of drivers and providers also carry rows, requests and answers,
 * that is, what people wrote; so only these members are let through.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { code, constraint, table } = error as {
    code?: string
    constraint?: string
    table?: string
  }
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack,
    code,
    constraint,
    table,
    cause:
      error.cause === undefined || depth >= MOST_CAUSES
        ? undefined
        : describeError(error.cause, depth + 1),
  }
}
