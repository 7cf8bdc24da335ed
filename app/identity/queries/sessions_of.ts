import { deviceOf, type Device } from '#app/identity/device_of'
import { clock } from '#app/shared/clock'
import { sessions } from '#app/tenancy/system/sessions'

export interface OwnSession {
  id: string
  device: Device
  address: string | null
  remembered: boolean
  /** The one that asks. */
  current: boolean
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/** The open sessions of a user, the last used first; `proof` is the hash of the secret of the one that asks. */
export async function sessionsOf(userId: string, proof: string): Promise<OwnSession[]> {
  const rows = await sessions.of(userId, clock.now().toJSDate())
  return rows.map(({ hash, userAgent, ...session }) => ({
    ...session,
    device: deviceOf(userAgent),
    current: hash === proof,
  }))
}
