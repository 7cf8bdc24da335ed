import type { HttpContext } from '@adonisjs/core/http'
import { publicEventList } from '#app/outgoing_webhooks/queries/public_event_list'
import { forbidden, invalid } from '#app/shared/http/problem'
import { checkUrl } from '#app/shared/outbound/check_url'
import { registry } from '#app/module_system/registry'
import { rightsAtHand } from '#app/roles/policies/rights_at_hand'

interface Given {
  url?: string
  events?: readonly string[]
}

/**
 * What no validator can see: events must exist here, whoever has them sent must see all of them, and the address must
 * not lead where nobody may send to. `known` are events that the endpoint has already, which another address would get.
 */
export async function checkEndpoint(
  ctx: HttpContext,
  { url, events = [] }: Given,
  known: readonly string[] = []
) {
  const added = events.filter((type) => !known.includes(type))
  const allowed = new Set((await publicEventList(ctx.access)).map(({ type }) => type))
  const unknown = added.filter((type) => !registry.publicEvents.has(type))
  if (unknown.length === 0 && !added.every((type) => allowed.has(type))) throw forbidden()
  if (url !== undefined && !seesAllOf(ctx, known)) throw forbidden()
  const errors = unknown.map((type) => ({
    field: `events.${events.indexOf(type)}`,
    rule: 'event',
    message: `There is no event "${type.slice(0, 60)}"`,
  }))
  const refusal = url === undefined ? null : await checkUrl(url)
  if (refusal) errors.push({ field: 'url', rule: `url_${refusal}`, message: MESSAGES[refusal] })
  if (errors.length > 0) throw invalid(errors)
}

/** Whether the asker sees all that events of these types tell, whether their module is on or not. */
export function seesAllOf(ctx: HttpContext, types: readonly string[]): boolean {
  const rights = rightsAtHand(ctx)
  return types.every((type) => {
    const event = registry.publicEvents.get(type)
    return !event || rights.get(event.permission) === 'all'
  })
}

const MESSAGES = {
  not_a_url: 'This is no URL',
  scheme: 'Only http and https are possible',
  credentials: 'No user and no password may stand in the URL',
  port: 'Only the ports 80, 443 and 8000 to 8999 are possible',
  address: 'This leads to a network that is not public',
  redirect: 'This leads elsewhere',
} as const
