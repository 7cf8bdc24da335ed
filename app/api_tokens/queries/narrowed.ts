import { isCovered } from '#app/api_tokens/contracts/scopes'
import type { Permissions } from '#app/identity/contracts/permission'

/** The same permissions give the same answer for as long as they live, so that no request compares anything twice. */
const kept = new WeakMap<Permissions, Map<string, Permissions>>()

const MOST_KEPT = 1_000

/** Of these permissions, those that a token with these scopes carries; null stands for all of them. */
export function narrowed(permissions: Permissions, scopes: readonly string[] | null): Permissions {
  if (scopes === null) return permissions
  const key = scopes.join(' ')
  const byScopes = kept.get(permissions) ?? new Map<string, Permissions>()
  const known = byScopes.get(key)
  if (known) return known
  const carried = new Map([...permissions].filter(([id]) => isCovered(scopes, id)))
  if (byScopes.size >= MOST_KEPT) byScopes.clear()
  kept.set(permissions, byScopes.set(key, carried))
  return carried
}
