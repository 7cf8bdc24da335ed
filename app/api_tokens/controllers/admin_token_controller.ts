import type { HttpContext } from '@adonisjs/core/http'
import { rotateAdminToken } from '#app/api_tokens/actions/rotate_admin_token'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'
import { credentials } from '#app/tenancy/system/credentials'

/** The token that administration by API asks for besides the bearer token. */
export default class AdminTokenController {
  async show({ access }: HttpContext) {
    const { exists, rotatedAt } = await credentials.adminTokenState(access.organizationId)
    return { data: { exists, rotatedAt: isoTimeOrNull(rotatedAt) } }
  }

  /** The answer is the only place where the new one is ever shown. */
  async rotate({ access, response }: HttpContext) {
    const { adminToken, rotatedAt } = await rotateAdminToken(access)
    response.header('cache-control', 'no-store')
    return { data: { adminToken, rotatedAt: isoTime(rotatedAt) } }
  }
}
