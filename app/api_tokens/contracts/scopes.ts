/** Every permission to look, of whatever area. */
const READ_ALL = 'read'

/** What looking is called in the ids of permissions. */
const READING = '.read'

const NAME = String.raw`[a-z][a-z0-9_]*`

/** `read`, `area.*` or a permission. */
export const SCOPE_PATTERN = new RegExp(`^(read|${NAME}(\\.${NAME})*\\.(\\*|${NAME}))$`)

/** Whether a token with this scope may use the permission, as far as its owner holds it. */
export function covers(scope: string, permission: string): boolean {
  if (scope === READ_ALL) return isReading(permission)
  if (scope.endsWith('.*')) return permission.startsWith(scope.slice(0, -1))
  return scope === permission
}

const isReading = (permission: string) => permission.endsWith(READING)

/** Without scopes a credential carries all that its owner may, which is what signing in gives. */
export const isCovered = (scopes: readonly string[] | null, permission: string) =>
  scopes === null || scopes.some((scope) => covers(scope, permission))

/**
 * Whether a credential may change something behind this permission. Marking as read and the like stand behind
 * permissions to look; a token that may only look in an area shall change nothing there.
 */
export function mayChange(scopes: readonly string[] | null, permission: string): boolean {
  if (scopes === null || !isReading(permission)) return true
  const area = permission.slice(0, -READING.length + 1)
  return scopes.some((scope) => scope !== READ_ALL && !isReading(scope) && scope.startsWith(area))
}
