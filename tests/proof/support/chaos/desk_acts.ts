import { randomUUID } from 'node:crypto'
import { leadPhone } from '#tests/proof/support/rig'
import { persist } from '#tests/proof/support/chaos/patience'
import { apiHeaders, ask, tenantAt, type Act } from '#tests/proof/support/chaos/stage'
import { questionIn, write } from '#tests/proof/support/chaos/whatsapp_acts'

/** A seller takes a conversation over and answers with a double click. */
export const takeOverAndReply: Act = async (stage, index) => {
  const tenant = tenantAt(stage, index)
  const phone = leadPhone(62, index)
  const { ledger, giveUp } = stage
  const headers = apiHeaders(stage, tenant)
  ledger.leads.push({ phone, tenant, kind: 'desk' })
  await write(stage, tenant, phone, questionIn(tenant))

  const query = new URLSearchParams({ 'filter[phone]': phone })
  const conversation = await persist(
    `the conversation of ${phone} is there`,
    async () => {
      const { body } = await ask(stage, 'GET', `/api/v1/conversations?${query}`, headers)
      const [found] = (body.data ?? []) as unknown as { id: string }[]
      return found ?? null
    },
    giveUp
  )
  const path = `/api/v1/conversations/${conversation.id}`
  await persist(
    `${phone} is taken over`,
    async () => (await ask(stage, 'POST', `${path}/takeover`, headers, {})).status === 200 || null,
    giveUp
  )
  const reply = { text: `Le atiende una persona, ${phone}`, clientId: randomUUID() }
  const click = () =>
    persist(
      `the reply to ${phone} is taken`,
      async () =>
        (await ask(stage, 'POST', `${path}/messages`, headers, reply)).status === 201 || null,
      giveUp
    )
  await Promise.all([click(), click()])
  ledger.replies.push({ phone, text: reply.text })
}
