import { isCovered } from '#app/api_tokens/contracts/scopes'

/** The same set gives the same answer for as long as it lives, so that a request compares nothing twice. */
const kept = new WeakMap<ReadonlySet<string>, Map<string, ReadonlySet<string>>>()

const MOST_KEPT = 1_000

/** Of these permissions, those that a token with these scopes carries; null stands for all of them. */
export function narrowed(
  permissions: ReadonlySet<string>,
  scopes: readonly string[] | null
): ReadonlySet<string> {
  if (scopes === null) return permissions
  const key = scopes.join(' ')
  const byScopes = kept.get(permissions) ?? new Map<string, ReadonlySet<string>>()
  const known = byScopes.get(key)
  if (known) return known
  const carried = new Set([...permissions].filter((one) => isCovered(scopes, one)))
  if (byScopes.size >= MOST_KEPT) byScopes.clear()
  kept.set(permissions, byScopes.set(key, carried))
  return carried
}
