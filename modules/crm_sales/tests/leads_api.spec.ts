import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { slotCards } from '#app/module_system/queries/slot_cards'
import { tenancy } from '#app/tenancy/scope'
import { transaction } from '#app/tenancy/database'
import { readerWith } from '#tests/support/readers'
import { createWorld, type World } from '#tests/support/world'
import run from '#modules/crm_sales/tools/note_interest_tool'
import openLead from '#modules/crm_sales/listeners/open_lead_listener'
import lifecycle from '#modules/crm_sales/lifecycle'
import { givenContact, givenConversation, historyOf } from '#modules/crm_sales/tests/given'

test.group('Leads', (group) => {
  let world: World
  let contactId: string

  group.each.setup(async () => {
    world = await createWorld()
    contactId = await givenContact(world.madrid.id, { name: 'Ana Ruiz', phone: '+34600111222' })
  })

  test('a lead is made by hand, found, moved and given to somebody', async ({ client, assert }) => {
    const token = world.token(world.madrid, 'seller')
    const made = await client.post('/api/v1/leads').bearerToken(token).json({ contactId })
    made.assertStatus(201)
    const lead = made.body().data
    assert.containSubset(lead, {
      tenantId: world.madrid.id,
      contact: { id: contactId, name: 'Ana Ruiz', phone: '+34600111222' },
      stage: 'new',
      score: 0,
      source: 'manual',
      owner: null,
      version: 1,
    })
    const me = await client.get('/api/v1/me').bearerToken(token)
    const ownerId: string = me.body().data.id
    const moved = await client
      .patch(`/api/v1/leads/${lead.id}`)
      .bearerToken(token)
      .json({ stage: 'contacted', ownerId, version: 1 })
    moved.assertStatus(200)
    assert.containSubset(moved.body().data, {
      stage: 'contacted',
      version: 2,
      owner: { id: ownerId },
    })
    assert.deepEqual(await historyOf(world.madrid.id, lead.id), [
      [null, 'new', 'user'],
      ['new', 'contacted', 'user'],
    ])
    const stale = await client
      .patch(`/api/v1/leads/${lead.id}`)
      .bearerToken(token)
      .json({ stage: 'closed_won', version: 1 })
    stale.assertStatus(409)
    assert.containSubset(stale.body(), { code: 'E_VERSION_CONFLICT', current: { version: 2 } })
  })

  test('a second lead of the same contact is refused, in words', async ({ client, assert }) => {
    const token = world.token(world.madrid, 'seller')
    await client.post('/api/v1/leads').bearerToken(token).json({ contactId })
    const again = await client
      .post('/api/v1/leads')
      .bearerToken(token)
      .header('accept-language', 'es')
      .json({ contactId })
    again.assertStatus(409)
    assert.containSubset(again.body(), { code: 'E_LEAD_EXISTS', title: 'Ya es un lead' })
  })

  test('the list is filtered, searched and paged without gaps', async ({ client, assert }) => {
    const token = world.token(world.madrid, 'seller')
    const other = await givenContact(world.madrid.id, { name: 'Bea Sanz', phone: '+34600333444' })
    const third = await givenContact(world.madrid.id, { name: null, phone: null })
    for (const [id, stage] of [
      [contactId, 'new'],
      [other, 'interested'],
      [third, 'new'],
    ]) {
      await client.post('/api/v1/leads').bearerToken(token).json({ contactId: id, stage })
    }
    const names = async (query: Record<string, string>) => {
      const response = await client.get('/api/v1/leads').qs(query).bearerToken(token)
      response.assertStatus(200)
      return response.body().data.map((lead: { contact: { name: string } }) => lead.contact.name)
    }
    assert.deepEqual(await names({}), [null, 'Bea Sanz', 'Ana Ruiz'])
    assert.deepEqual(await names({ 'filter[stage]': 'interested' }), ['Bea Sanz'])
    assert.deepEqual(await names({ 'filter[phone]': '34600111222' }), ['Ana Ruiz'])
    assert.deepEqual(await names({ q: 'ana r' }), ['Ana Ruiz'])
    assert.deepEqual(await names({ sort: 'createdAt', limit: '1' }), ['Ana Ruiz'])

    const seen: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await client
        .get('/api/v1/leads')
        .qs(cursor ? { limit: 1, cursor } : { limit: 1 })
        .bearerToken(token)
      seen.push(...page.body().data.map((lead: { contact: { name: string } }) => lead.contact.name))
      cursor = page.body().meta.nextCursor
    }
    assert.deepEqual(seen, [null, 'Bea Sanz', 'Ana Ruiz'])
    const unknown = await client
      .get('/api/v1/leads')
      .qs({ 'filter[colour]': 'red' })
      .bearerToken(token)
    unknown.assertStatus(422)
  })

  test('who may not, gets nothing and changes nothing', async ({ client }) => {
    const seller = world.token(world.madrid, 'seller')
    const made = await client.post('/api/v1/leads').bearerToken(seller).json({ contactId })
    const url = `/api/v1/leads/${made.body().data.id}`
    const change = { stage: 'closed_won', version: 1 }

    ;(await client.get(url)).assertStatus(401)
    const secretary = world.token(world.madrid, 'secretary')
    ;(await client.get(url).bearerToken(secretary)).assertStatus(200)
    ;(await client.patch(url).bearerToken(secretary).json(change)).assertStatus(403)
    const professional = world.token(world.madrid, 'professional')
    ;(await client.get(url).bearerToken(professional)).assertStatus(403)
    const stranger = world.token(world.chicago, 'seller')
    ;(await client.get(url).bearerToken(stranger)).assertStatus(404)
    ;(await client.patch(url).bearerToken(stranger).json(change)).assertStatus(404)
    const foreign = await client.post('/api/v1/leads').bearerToken(stranger).json({ contactId })
    foreign.assertStatus(422)
    const off = world.token(world.paris, 'seller')
    ;(await client.get(url).bearerToken(off)).assertStatus(404)
    ;(await client.get('/api/v1/leads/no-uuid').bearerToken(seller)).assertStatus(404)
    const invalid = await client.patch(url).bearerToken(seller).json({ stage: 'rich', version: 1 })
    invalid.assertStatus(422)
    const foreignOwner = await client.get('/api/v1/me').bearerToken(stranger)
    const given = await client
      .patch(url)
      .bearerToken(seller)
      .json({ ownerId: foreignOwner.body().data.id, version: 1 })
    given.assertStatus(422)
    const after = await client.get(url).bearerToken(seller)
    after.assertBodyContains({ data: { stage: 'new', version: 1, owner: null } })
  })

  test('the first conversation opens one lead, however often it is told', async ({
    client,
    assert,
  }) => {
    const event = {
      id: contactId,
      name: 'chat.conversation_created',
      v: 1,
      tenantId: world.madrid.id,
      occurredAt: clock.now().toISO() ?? '',
      payload: { contactId, channelProvider: 'ycloud' },
    }
    await tenancy.run(world.madrid.id, () => openLead(event))
    await tenancy.run(world.madrid.id, () => openLead(event))
    const leads = await client.get('/api/v1/leads').bearerToken(world.token(world.madrid, 'seller'))
    assert.lengthOf(leads.body().data, 1)
    assert.equal(leads.body().data[0].source, 'whatsapp')
  })

  test('the agent notes the interest of the contact who talks, and never lowers a stage', async ({
    client,
    assert,
  }) => {
    const seller = world.token(world.madrid, 'seller')
    const note = (input: Record<string, unknown>) =>
      tenancy.run(world.madrid.id, () =>
        transaction((trx) =>
          run(input, {
            tenantId: world.madrid.id,
            timeZone: 'Europe/Madrid',
            contactId,
            identityId: contactId,
            conversationId: contactId,
            callId: 'call-1',
            sentAt: clock.now().toISO() ?? '',
            trx,
          })
        )
      )
    assert.deepEqual(await note({ interest: 'Whitening' }), { ok: true, noted: true })
    const read = async () => (await client.get('/api/v1/leads').bearerToken(seller)).body().data[0]
    const first = await read()
    assert.containSubset(first, { stage: 'interested', score: 40, interest: 'Whitening' })
    await client
      .patch(`/api/v1/leads/${first.id}`)
      .bearerToken(seller)
      .json({ stage: 'negotiation', version: first.version })
    await note({ interest: 'Whitening', budget: '300 €' })
    assert.containSubset(await read(), { stage: 'negotiation', score: 60, budget: '300 €' })

    const context = { tenantId: world.madrid.id, contactId, conversationId: contactId }
    const cards = (permissions: string[]) =>
      slotCards('contact_panel', context, {
        ...readerWith('all'),
        permissions: new Map(permissions.map((id) => [id, 'all'])),
      })
    const [card] = await tenancy.run(world.madrid.id, () => cards(['crm_sales.leads.read']))
    assert.containSubset(card, {
      module: 'crm_sales',
      component: 'crm_sales/lead_card',
      data: { leadId: first.id, stage: 'negotiation' },
    })
    assert.isEmpty(await tenancy.run(world.madrid.id, () => cards([])))
  })

  test('switching on makes the leads of earlier conversations, once', async ({
    client,
    assert,
  }) => {
    await givenConversation(world.madrid.id, contactId)
    const enable = () => lifecycle.onTenantEnable?.(world.madrid.id)
    await tenancy.run(world.madrid.id, enable)
    await tenancy.run(world.madrid.id, enable)
    const leads = await client.get('/api/v1/leads').bearerToken(world.token(world.madrid, 'seller'))
    const [lead] = leads.body().data
    assert.lengthOf(leads.body().data, 1)
    assert.equal(lead.source, 'whatsapp')
    assert.isString(lead.conversationId)
    assert.deepEqual(await historyOf(world.madrid.id, lead.id), [[null, 'new', 'system']])
  })
})
