import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { outcomeOf, playFault, type Fault } from '#tests/simulators/shared/faults'
import { answerJson, type SimulatedRequest } from '#tests/simulators/shared/simulated_server'
import { errorBodyOfStatus, YCloudRefusal } from '#tests/simulators/ycloud/errors'
import { digits } from '#tests/simulators/ycloud/message_store'
import { readSendRequest, type SendRequest } from '#tests/simulators/ycloud/send_request'
import type { YCloudSimulator } from '#tests/simulators/ycloud/server'
import type { WhatsappMessage } from '#tests/simulators/ycloud/types'

/** One POST to a send route, accepted or not. */
export interface SendAttempt {
  at: Date
  rawBody: string
  externalId: string | null
  to: string | null
  fault: Fault['kind'] | null
  accepted: boolean
}

const QUEUED = '/v2/whatsapp/messages'
const DIRECT = '/v2/whatsapp/messages/sendDirectly'

/**
 * POST `/whatsapp/messages` (Meta's refusal comes later, by webhook) and `…/sendDirectly` (Meta's
 * refusal is the answer). True when the request was one of them.
 */
export async function answerSend(
  ycloud: YCloudSimulator,
  request: SimulatedRequest,
  response: ServerResponse,
  requestId: string
): Promise<boolean> {
  if (request.method !== 'POST' || (request.path !== QUEUED && request.path !== DIRECT))
    return false
  const fault = ycloud.faults.take()
  const outcome = outcomeOf(fault)
  const attempt = noteAttempt(ycloud, request, fault)

  let message: WhatsappMessage | null = null
  if (outcome.accepts) {
    const wanted = readSendRequest(request.rawBody)
    if (request.path === DIRECT) refuseAsMeta(ycloud)
    else refuseAsYCloud(ycloud, wanted)
    message = ycloud.store.accept(wanted)
    attempt.accepted = true
    const answer = structuredClone(message)
    ycloud.follow(message)
    await ycloud.onAccepted?.(message)
    message = answer
  }
  if (fault?.kind === 'slow') await sleep(fault.milliseconds)
  else if (fault) await playFault(fault, response, (status) => errorBodyOfStatus(status, requestId))
  if (outcome.answers) answerJson(response, 200, message)
  return true
}

function noteAttempt(
  ycloud: YCloudSimulator,
  request: SimulatedRequest,
  fault: Fault | null
): SendAttempt {
  const rawBody = request.rawBody.toString('utf8')
  const attempt: SendAttempt = {
    at: new Date(),
    rawBody,
    externalId: fieldOf(rawBody, 'externalId'),
    to: fieldOf(rawBody, 'to') ?? fieldOf(rawBody, 'recipient'),
    fault: fault?.kind ?? null,
    accepted: false,
  }
  ycloud.attempts.push(attempt)
  return attempt
}

function fieldOf(rawBody: string, name: string): string | null {
  try {
    const body = JSON.parse(rawBody) as Record<string, unknown> | null
    const value = body?.[name]
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

function refuseAsYCloud(ycloud: YCloudSimulator, wanted: SendRequest): void {
  const to = digits(wanted.to)
  if (wanted.filterUnsubscribed && ycloud.unsubscribed.has(to)) {
    throw new YCloudRefusal(403, 'RECIPIENT_UNSUBSCRIBED', 'The recipient has unsubscribed.', 'to')
  }
  if (wanted.filterBlocked && ycloud.blocked.has(to)) {
    throw new YCloudRefusal(403, 'RECIPIENT_IN_BLOCK_LIST', 'The recipient is blocked.', 'to')
  }
}

function refuseAsMeta(ycloud: YCloudSimulator): void {
  if (!('failed' in ycloud.statuses)) return
  const error = ycloud.statuses.failed
  throw new YCloudRefusal(400, 'PARAM_INVALID', error.message, '', error)
}
