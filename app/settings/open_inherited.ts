import { log } from '#app/shared/correlation'
import { readSecret, type ReadSecret } from '#app/shared/secrets'
import type { InheritedSecret } from '#app/settings/values/resolved'

export const readInherited = ({ key, envelope, purposeOf }: InheritedSecret): ReadSecret =>
  readSecret(envelope.sealed, purposeOf(envelope.as ?? key))

/** The secret, wherever it comes from. One that stays closed is null, and told with the key that would open it. */
export function openInherited(group: string, secret: InheritedSecret): string | null {
  const read = readInherited(secret)
  if (read.kind === 'opened') return read.secret
  const told = { group, key: secret.key, origin: secret.origin }
  const lost = read.kind === 'lost_key'
  log().error(
    lost ? { ...told, encryptionKey: read.keyId } : told,
    lost
      ? 'a secret setting was sealed with a key that is not in ENCRYPTION_KEYS; add the key or set it anew'
      : 'a secret setting cannot be opened; set it anew'
  )
  return null
}
