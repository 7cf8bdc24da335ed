import { claimMessage } from '#app/chat/delivery/claim_message'
import { asOutboundMessage, type Outbound } from '#app/chat/delivery/outbound'
import { reconcile } from '#app/chat/delivery/reconcile'
import { takeOutcome } from '#app/chat/delivery/take_outcome'
import { driverOf } from '#app/channels/drivers'
import type { JobHandler } from '#app/jobs/contracts/declaration'
import { gate } from '#app/module_system/gate'
import { clock } from '#app/shared/clock'

/** Longer than a send can last: before that it may simply be under way elsewhere. */
const UNDER_WAY_MS = 12_000

/** Sends one message, or finds out what became of it. Holds no connection while the provider is asked. */
const handle: JobHandler = async ({ tenantId, data }) => {
  const enabled = await gate.enabledModules(tenantId)
  const claim = await claimMessage(String(data.messageId), enabled)
  switch (claim.kind) {
    case 'nothing':
      return
    case 'wait':
      return { again: claim.until }
    case 'module_off':
      return { parkedFor: claim.moduleId }
    case 'in_flight': {
      const mayBeUnderWay = underWayUntil(claim.message)
      if (mayBeUnderWay > clock.now().toJSDate()) return { again: mayBeUnderWay }
      return reconcile(claim.message, claim.channel)
    }
    case 'send': {
      const { message, channel } = claim
      const driver = await driverOf(channel)
      const outcome = await driver.send(asOutboundMessage(message), channel)
      return takeOutcome(message, channel, outcome)
    }
  }
}

const underWayUntil = ({ sendingSince }: Outbound) =>
  new Date((sendingSince?.getTime() ?? 0) + UNDER_WAY_MS)

export default handle
