import { setTimeout as sleep } from 'node:timers/promises'
import { apiOf } from './api.mjs'
import { fillOrganization } from './organization.mjs'
import { BOOKED, DIALOGUES } from './story.mjs'
import { receive } from './whatsapp.mjs'

const DAY_MS = 86_400_000
const dayFromNow = (count) => new Date(Date.now() + count * DAY_MS).toISOString().slice(0, 10)

/** Brings the first tenant to life; the second stays empty. */
export async function fill({ url, demo }, mails, receiver) {
  const [{ tenants, accounts, adminToken }] = demo.organizations
  const [full, empty] = tenants
  const of = (role) => accounts.find((one) => one.role === role && one.tenantIds.includes(full.id))
  const [ceo, seller] = [of('ceo'), of('seller')]
  const api = apiOf(url, ceo.token, full.id, adminToken)
  const links = await fillOrganization({ url, api, full, seller, mails, receiver })
  await book(api, full)
  const channel = full.channels.find(({ provider }) => provider === 'ycloud')
  for (const dialogue of DIALOGUES) await talk(api, channel, dialogue)
  const { data } = await api('GET', '/conversations')
  const leads = await api('GET', '/leads')
  return {
    accounts: { ceo, seller },
    full,
    empty,
    links,
    module: 'crm_sales',
    conversationId: data[0].id,
    leadId: leads.data[0].id,
    day: dayFromNow(3),
  }
}

async function book(api, tenant) {
  let next = 0
  for (const days of [1, 2, 3, 4, 5, 6]) {
    const service = tenant.services[days % tenant.services.length]
    const range = `from=${dayFromNow(days)}&to=${dayFromNow(days + 1)}`
    const { data } = await api('GET', `/availability?serviceId=${service.id}&${range}`)
    for (const index of [days * 2, days * 2 + 9]) {
      const slot = data[index]
      if (!slot) continue
      const name = BOOKED[next % BOOKED.length]
      const phone = `+3460020${String(next++).padStart(4, '0')}`
      const { startsAt, professionalId } = slot
      await api('POST', '/appointments', {
        serviceId: service.id,
        startsAt,
        professionalId,
        contact: { name, phone },
      })
    }
  }
}

async function talk(api, channel, { name, phone, lines }) {
  for (const [turn, text] of lines.entries()) {
    await receive(channel, { name, phone, text })
    await answered(api, phone, turn + 1)
  }
}

/** The agent answers within seconds; once a human has to, nothing more comes. */
async function answered(api, phone, answers) {
  const query = `/conversations?filter[phone]=${encodeURIComponent(phone)}`
  for (let look = 0; look < 40; look++) {
    await sleep(250)
    const { data } = await api('GET', query)
    if (!data[0]) continue
    const messages = await api('GET', `/conversations/${data[0].id}/messages?limit=100`)
    const out = messages.data.filter(({ direction }) => direction === 'out')
    if (out.length >= answers || data[0].handledBy === 'human') return
  }
}
