import type { ChannelDriver } from '#app/channels/contracts/driver'
import type { Address } from '#app/contacts/contracts/identity'
import { note } from '#tests/functional/module_system/probe/ran'

interface ProbeEvent {
  id?: string
  text?: string
  from?: string
}

const parse = (body: string) => JSON.parse(body) as ProbeEvent

/** A line whose provider takes everything; genuine is what says so. */
export const probeDriver: ChannelDriver = {
  provider: 'probe_line',
  capabilities: { replyWindowHours: null, maxTextLength: 100 },
  reconcile: 'none',
  webhook: {
    verify: ({ headers }) => headers['x-probe'] === 'genuine',
    envelope: (body) => {
      const { id } = parse(body.toString())
      return id ? { dedupeKey: id, type: 'probe.message', known: true } : null
    },
    facts: (body) => {
      const { id = '', text = '', from = '' } = parse(body)
      const addresses: [Address] = [{ kind: 'phone', scope: '', value: from }]
      const rest = { name: null, type: 'text', sentAt: null, echo: false, answerable: false }
      return [{ kind: 'message', providerId: id, addresses, text, ...rest }]
    },
    sender: (body) => parse(body).from ?? null,
  },
  isConfigured: () => true,
  send: async ({ id, text }) => {
    note('send', text)
    return { kind: 'accepted', providerId: `probe:${id}` }
  },
}
