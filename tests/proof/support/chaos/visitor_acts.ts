import { randomUUID } from 'node:crypto'
import { persist } from '#tests/proof/support/chaos/patience'
import { ask, tenantAt, type Act } from '#tests/proof/support/chaos/stage'
import { questionIn } from '#tests/proof/support/chaos/whatsapp_acts'

/** A visitor of a web chat who asks once; the browser repeats with the same client id until it is taken. */
export const visit: Act = async (stage, index) => {
  const tenant = tenantAt(stage, index)
  const channel = tenant.channels.find(({ provider }) => provider === 'webchat')
  if (!channel) throw new Error(`${tenant.slug} has no web chat.`)
  const { ledger, giveUp } = stage
  const place = `/widget/${channel.key}`
  const session = await persist(
    'a visitor comes in',
    async () => {
      const { status, body } = await ask(stage, 'POST', `${place}/session`, {}, {})
      return status === 201 ? (body.data as { token: string; conversationId: string }) : null
    },
    giveUp
  )
  const headers = { authorization: `Bearer ${session.token}` }
  const message = { text: questionIn(tenant), clientId: randomUUID() }
  const post = async () =>
    (await ask(stage, 'POST', `${place}/messages`, headers, message)).status === 201 || null
  await persist('a visitor’s message is taken', post, giveUp)
  ledger.visitorMessages.push({
    conversationId: session.conversationId,
    clientId: message.clientId,
  })
  const answered = async () => {
    const { body } = await ask(stage, 'GET', `${place}/messages`, headers)
    const messages = (body.data ?? []) as unknown as { direction: string }[]
    return messages.some(({ direction }) => direction === 'out') || null
  }
  await persist('a visitor sees the answer', answered, giveUp)
}
