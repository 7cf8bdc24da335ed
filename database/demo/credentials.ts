import { randomBytes } from 'node:crypto'
import { hashToken, makeToken } from '#app/identity/token'
import { credentials as tokens } from '#app/tenancy/system/credentials'
import { provisioning } from '#app/tenancy/system/provisioning'

export interface DemoCredentials {
  password: string
  token: string
}

/**
 * Password and token of a demo account: those of the last start while they still work, else new ones. Random per
 * installation; only the file that the owner can read holds them.
 */
export async function ensureCredentials(
  userId: string,
  known?: Partial<DemoCredentials>
): Promise<DemoCredentials> {
  const password = known?.password ?? randomBytes(12).toString('base64url')
  if (!known?.password || !(await provisioning.checkPassword(userId, password))) {
    await provisioning.setPassword(userId, password)
  }
  const token = known?.token
  const owner = token ? await provisioning.ownerOfToken(hashToken(token)) : null
  if (token && owner === userId) return { password, token }
  return { password, token: await newDemoToken(userId) }
}

/** Demo tokens do not run out, because the file is all a visitor has. */
async function newDemoToken(userId: string) {
  const token = makeToken('nxs')
  await tokens.addToken({ userId, name: 'demo', hash: hashToken(token), expiresAt: null })
  return token
}

export async function ensureAdminToken(organizationId: string, known?: string): Promise<string> {
  const token = known ?? makeToken('nxa')
  await provisioning.setAdminTokenHash(organizationId, hashToken(token))
  return token
}
