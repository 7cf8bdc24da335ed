import type { ServerResponse } from 'node:http'
import { outcomeOf, playFault } from '#tests/simulators/shared/faults'
import { answerJson, type SimulatedRequest } from '#tests/simulators/shared/simulated_server'
import { errorBodyOfStatus, invalid, notFound } from '#tests/simulators/ycloud/errors'
import type { YCloudSimulator } from '#tests/simulators/ycloud/server'

const ONE_MESSAGE = /^\/v2\/whatsapp\/messages\/([^/]+)$/
const INBOUND_MARK = /^\/v2\/whatsapp\/inboundMessages\/([^/]+)\/(markAsRead|typingIndicator)$/
const MEDIA = /^\/v2\/whatsapp\/media\/download\/([^/]+)$/

/**
 * Every route but sending. There is no list of inbound messages: they exist only as webhooks.
 * True when the request was one of them.
 */
export async function answerRead(
  ycloud: YCloudSimulator,
  request: SimulatedRequest,
  response: ServerResponse,
  requestId: string
): Promise<boolean> {
  const fault = ycloud.lookupFaults.take()
  if (fault) {
    await playFault(fault, response, (status) => errorBodyOfStatus(status, requestId))
    if (!outcomeOf(fault).answers) return true
  }
  return request.method === 'GET'
    ? answerGet(ycloud, request, response)
    : request.method === 'POST' && answerMark(ycloud, request, response)
}

function answerGet(
  ycloud: YCloudSimulator,
  request: SimulatedRequest,
  response: ServerResponse
): boolean {
  if (request.path === '/v2/balance') {
    answerJson(response, 200, { amount: 100, currency: 'USD' })
    return true
  }
  if (request.path === '/v2/whatsapp/messages') {
    answerList(ycloud, request, response)
    return true
  }
  const one = ONE_MESSAGE.exec(request.path)
  if (one) {
    const message = ycloud.store.find(decodeURIComponent(one[1]))
    if (!message) throw notFound('Message')
    answerJson(response, 200, message)
    return true
  }
  const media = MEDIA.exec(request.path)
  if (media) {
    const file = ycloud.media.get(media[1])
    if (!file) throw notFound('Media')
    response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes)
    return true
  }
  return false
}

/** `filter.status`, `filter.from` and `filter.type` are silently ignored, as by the live API. */
function answerList(
  ycloud: YCloudSimulator,
  { query }: SimulatedRequest,
  response: ServerResponse
): void {
  const page = pageNumber(query, 'page', 1)
  const limit = pageNumber(query, 'limit', 10)
  const found = ycloud.store.list({
    to: query.get('filter.to') ?? undefined,
    wabaId: query.get('filter.wabaId') ?? undefined,
  })
  const offset = (page - 1) * limit
  const items = found.slice(offset, offset + limit)
  answerJson(response, 200, {
    offset,
    limit,
    length: items.length,
    ...(query.get('includeTotal') === 'true' ? { total: found.length } : {}),
    items,
  })
}

function pageNumber(query: URLSearchParams, name: string, otherwise: number): number {
  const value = Number(query.get(name) ?? otherwise)
  if (!Number.isInteger(value) || value < 1 || value > 100) {
    throw invalid(name, 'must be between 1 and 100.')
  }
  return value
}

/** Both marks answer 200 with an empty body. */
function answerMark(
  ycloud: YCloudSimulator,
  request: SimulatedRequest,
  response: ServerResponse
): boolean {
  const mark = INBOUND_MARK.exec(request.path)
  if (!mark) return false
  const id = decodeURIComponent(mark[1])
  ycloud.markedAsRead.push(id)
  if (mark[2] === 'typingIndicator') ycloud.typing.push(id)
  response.writeHead(200).end()
  return true
}
