import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import env from '#start/env'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { writePrivateFile } from '#app/shared/private_file'
import { setupTokens } from '#app/tenancy/system/setup_tokens'

/** Writes `DATA_DIR/demo.json` of a start without demo; `setupUrl` is null once there is a super admin. */
export async function prepareSetup(url: string) {
  const token = await makeSetupToken()
  const setupUrl = token && `${url}/setup/${token}`
  await writePrivateFile(join(env.get('DATA_DIR', '.data'), 'demo.json'), {
    version: 1,
    url,
    setupUrl,
  })
}

/** A new one-time token, or null when nobody needs one any more. */
export async function makeSetupToken(): Promise<string | null> {
  if (await setupTokens.superAdminExists()) return null
  const token = randomBytes(32).toString('base64url')
  await setupTokens.add(hashToken(token), clock.now())
  return token
}
