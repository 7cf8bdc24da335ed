import type { ApiMessage } from '#tests/support/api_types'
import type { ApiClient } from '#tests/support/api_client'
import { eventually } from '#tests/support/eventually'
import type { WhatsappMessage } from '#tests/simulators/ycloud/types'
import type { YCloudSimulator } from '#tests/simulators/ycloud/server'

/** What stands in the product and at the provider about one lead who wrote once. */
export interface LeadView {
  conversations: number
  inbound: ApiMessage[]
  outbound: ApiMessage[]
  /** What the provider accepted for this lead. */
  accepted: WhatsappMessage[]
}

/**
 * `lost`: the question or the answer is nowhere. `doubled`: one of them is there twice. `stuck`: the
 * answer is at the provider, yet the thread does not show it as sent.
 */
export type Verdict = 'kept' | 'lost' | 'doubled' | 'stuck'

const ON_ITS_WAY = ['sent', 'delivered', 'read']

export async function viewLead(
  api: ApiClient,
  ycloud: YCloudSimulator,
  phone: string
): Promise<LeadView> {
  const conversations = await api.conversationsOf(phone)
  const threads = await Promise.all(conversations.map(({ id }) => api.messagesOf(id)))
  const messages = threads.flat()
  return {
    conversations: conversations.length,
    inbound: messages.filter((message) => message.direction === 'in'),
    // Notes of the system stand in the thread too, but nobody sends them.
    outbound: messages.filter(
      ({ direction, author }) => direction === 'out' && author !== 'system'
    ),
    accepted: ycloud.sentTo(phone),
  }
}

export function judge({ conversations, inbound, outbound, accepted }: LeadView): Verdict {
  if (conversations > 1 || inbound.length > 1 || accepted.length > 1) return 'doubled'
  if (inbound.length === 0 || accepted.length === 0) return 'lost'
  const answer = outbound.find(({ id }) => id === accepted[0].externalId)
  if (!answer || outbound.length > 1 || !ON_ITS_WAY.includes(answer.status)) return 'stuck'
  return 'kept'
}

/** Looks until all is well, it can no longer get well, or the time is over. */
export async function settledVerdict(
  api: ApiClient,
  ycloud: YCloudSimulator,
  phone: string,
  within: number
): Promise<Verdict> {
  let last: Verdict = 'lost'
  await eventually(
    `${phone} has its answer`,
    async () => {
      last = judge(await viewLead(api, ycloud, phone))
      return last === 'kept' || last === 'doubled'
    },
    { within, every: 250 }
  ).catch((error: Error) => {
    // A look that failed to the end says nothing about the lead.
    if (error.cause) throw error
  })
  return last
}

/** One line for a person who looks into a broken round. */
export function describe(view: LeadView): string {
  const outbound = view.outbound.map(({ status, reason }) =>
    reason ? `${status} (${reason})` : status
  )
  return (
    `${view.conversations} conversations, ${view.inbound.length} in, ` +
    `out [${outbound.join(', ')}], accepted ${view.accepted.length}`
  )
}
