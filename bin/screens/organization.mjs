import { setTimeout as sleep } from 'node:timers/promises'
import { apiOf } from './api.mjs'
import { PEOPLE, ROLE } from './story.mjs'

const PASSWORD = 'siete barcos en la niebla'

/** What the administration of a tenant has done; says the links that were mailed on the way. */
export async function fillOrganization({ url, api, full, seller, mails, receiver }) {
  await openRegistration(api)
  const confirm = await register(url, full, mails)
  const invite = await people(api, mails)
  await roles(api)
  await programs(api, receiver)
  await mailing(api)
  return { confirm, invite, ...(await account(url, seller, mails)) }
}

async function openRegistration(api) {
  const { data } = await api('GET', '/admin/organization')
  await api('PATCH', '/admin/organization', { publicRegistration: true, version: data.version })
}

const post = async (url, path, body) => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`)
}

/** Two who wait for an approval, and one whose link is still unopened. */
async function register(url, tenant, mails) {
  let link = ''
  for (const [index, person] of PEOPLE.registered.entries()) {
    await post(url, '/auth/register', { ...person, tenantId: tenant.id, password: PASSWORD })
    link = await mails.linkTo(person.email)
    if (index === PEOPLE.registered.length - 1) break
    const token = link.split('/').at(-1)
    await post(url, '/auth/register/confirm', { token, password: PASSWORD })
  }
  return link
}

async function people(api, mails) {
  for (const invited of PEOPLE.invited) await api('POST', '/admin/invitations', invited)
  const { data } = await api('GET', '/admin/users?limit=50')
  const named = (name) => data.find((one) => one.name === name)
  await api('POST', '/admin/teams', {
    name: 'Ventas',
    members: [{ id: named('Sergio Martín').id, leads: true }, { id: named('Nuria Pons').id }],
  })
  await api('POST', '/admin/teams', {
    name: 'Consulta',
    members: [{ id: named('Laura Gómez').id, leads: true }],
  })
  return mails.linkTo(PEOPLE.invited[0].email)
}

async function roles(api) {
  await api('POST', '/admin/roles', ROLE)
}

/** Endpoints and their deliveries, and a token of a program. */
async function programs(api, receiver) {
  const events = (await api('GET', '/admin/webhook-events')).data.map(({ type }) => type)
  const some = events.filter((type) => type.startsWith('appointment.'))
  const endpoints = [
    { url: `${receiver.url}/agenda`, description: 'Contabilidad', events: some },
    {
      url: `${receiver.url}/down/crm`,
      description: 'Almacén de datos',
      events: events.slice(0, 6),
    },
  ]
  for (const endpoint of endpoints) {
    const { data } = await api('POST', '/admin/webhooks', endpoint)
    await api('POST', `/admin/webhooks/${data.id}/test`)
    await sleep(200)
  }
  await api('POST', '/admin/service-tokens', {
    name: 'Informes de la central',
    role: 'manager',
    scopes: ['read', 'contacts.*'],
    expiresInDays: 90,
  })
}

async function mailing(api) {
  await api('POST', '/admin/mail-suppressions', {
    email: 'antiguo@cliente.example',
    note: 'Pidió no recibir correos',
  })
  await api('POST', '/admin/mail-server/test').catch(() => undefined)
}

/** Somebody wants another address, and has forgotten the password. */
async function account(url, { email, password, token }, mails) {
  const api = apiOf(url, token)
  const other = PEOPLE.otherAddress
  await api('POST', '/me/email', { email: other, currentPassword: password })
  await post(url, '/auth/forgot', { email })
  return { verify: await mails.linkTo(other), reset: await mails.linkTo(email) }
}
