import type { ChannelDriver } from '#app/channels/contracts/driver'

/** Our own widget fetches what is stored, so a stored message is a sent one. */
const webchatDriver: ChannelDriver = {
  provider: 'webchat',
  capabilities: { replyWindowHours: null, maxTextLength: 10_000 },
  reconcile: 'none',
  isConfigured: () => true,
  send: async ({ id }) => ({ kind: 'accepted', providerId: `webchat:${id}` }),
}

export default webchatDriver
