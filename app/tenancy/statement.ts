import { createHash } from 'node:crypto'
import type { Bindings } from '#app/tenancy/database'

/** A statement as PostgreSQL wants it: numbered parameters, and the order in which the bindings are given. */
export interface Statement {
  text: string
  /** Null for `?`, whose bindings are an array in this order already. */
  keys: readonly string[] | null
  /** Under which each connection keeps it parsed and planned; undefined: anew every time. */
  name: string | undefined
  /** It might set what the connection's scope is made of. */
  mayChangeScope: boolean
}

const kept = new Map<string, Statement>()
const names = new Map<string, string>()
const KEPT = 2_000

/** Plain reads and writes leave the session's settings alone; anything else may have changed them. */
const PLAIN = /^\s*\(?\s*(select|insert|update|delete|with)\b/i
const SETS = /\bset_config\b/i

/**
 * Marks a constant SQL text of a hot path: each connection parses and plans it once. Only for texts that are not put
 * together at run time, because every one stays in every connection.
 */
export function prepared(sql: string): string {
  if (!names.has(sql))
    names.set(sql, `nx_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`)
  return sql
}

/** Turns `?` or `:name` into `$n`. A name that has no binding stays as it is: it stands inside a literal. */
export function statementOf(sql: string, bindings: Bindings): Statement {
  const known = kept.get(sql)
  if (known) return known
  const statement = {
    ...(Array.isArray(bindings) ? withMarks(sql) : withNames(sql, bindings as object)),
    name: names.get(sql),
    mayChangeScope: !PLAIN.test(sql) || SETS.test(sql),
  }
  if (kept.size >= KEPT) kept.clear()
  kept.set(sql, statement)
  return statement
}

/** The values in the order of the parameters. */
export function valuesOf({ keys }: Statement, bindings: Bindings): readonly unknown[] {
  if (keys === null) return bindings as readonly unknown[]
  const named = bindings as Record<string, unknown>
  return keys.map((key) => named[key])
}

function withMarks(sql: string) {
  let count = 0
  return { text: sql.replace(/\?/g, () => `$${++count}`), keys: null }
}

function withNames(sql: string, bindings: object) {
  const keys: string[] = []
  const text = sql.replace(/(?<!:):(\w+)/g, (match, key: string) => {
    if (!(key in bindings)) return match
    keys.push(key)
    return `$${keys.length}`
  })
  return { text, keys }
}
