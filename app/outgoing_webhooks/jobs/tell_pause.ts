import type { JobHandler } from '#app/jobs/contracts/declaration'
import { holdersOf } from '#app/identity/queries/holders_of'
import { sendMail } from '#app/mail/send_mail'
import { PAUSED_MAIL } from '#app/outgoing_webhooks/mails'
import { findEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { currentTenant } from '#app/tenancy/queries/current_tenant'
import { appUrl } from '#config/app'

/**
 * Writes to who may resume an endpoint, once for each pause. The host alone is named: the rest of an address is often
 * a secret.
 */
const tellPause: JobHandler = async ({ tenantId, data }) => {
  const endpoint = await findEndpoint(String(data.endpointId))
  if (!endpoint?.pauseReason) return
  const { slug, name: location, language } = await currentTenant()
  const about = {
    location,
    host: new URL(endpoint.url).host,
    reason: endpoint.pauseReason,
    link: `${appUrl}/t/${slug}/settings/webhooks`,
  }
  for (const { userId, name, email, locale } of await holdersOf('webhooks.manage')) {
    await sendMail({
      template: PAUSED_MAIL,
      to: { email, name },
      locale: locale ?? language,
      tenantId,
      data: { person: name, ...about },
      dedupeKey: `${PAUSED_MAIL}:${endpoint.id}:${String(data.version)}:${userId}`,
    })
  }
}

export default tellPause
