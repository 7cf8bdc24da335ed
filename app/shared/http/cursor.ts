import { LIMITS } from '#app/shared/limits'

/** Key values of a row as an opaque text. */
export function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** The key values, or undefined when the text was not made by `encodeCursor`. */
export function decodeCursor(cursor: unknown): string[] | undefined {
  if (typeof cursor !== 'string' || cursor.length > LIMITS.page.cursor) return undefined
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const valid = Array.isArray(keys) && keys.every((key) => typeof key === 'string')
    return valid ? (keys as string[]) : undefined
  } catch {
    return undefined
  }
}
