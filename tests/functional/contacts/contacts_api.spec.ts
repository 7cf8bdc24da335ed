import { test } from '@japa/runner'
import { findOrCreateContactByPhone } from '#app/contacts/actions/find_or_create_contact'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

test.group('Contacts API', (group) => {
  let world: World
  let seller: string

  const make = (phone: string, name = 'Ana') =>
    tenancy.run(world.madrid.id, () =>
      transaction((trx) => findOrCreateContactByPhone(trx, { name, phone }))
    )

  group.each.setup(async () => {
    world = await createWorld()
    seller = world.token(world.madrid, 'seller')
  })

  test('thirty at once make one contact', async ({ assert }) => {
    const spellings = ['+5215512345678', '+525512345678']
    const made = await Promise.all(Array.from({ length: 30 }, (_, n) => make(spellings[n % 2]!)))
    assert.lengthOf(new Set(made.map((one) => one?.contactId)), 1)
    assert.lengthOf(
      made.filter((one) => one?.created),
      1
    )
    const db = rowsOf(world.madrid.id)
    assert.lengthOf(await db.rows(`select id from contacts`), 1)
    assert.lengthOf(await db.rows(`select value from contact_identity_aliases`), 1)
  })

  test('a text that is no number makes nothing', async ({ assert }) => {
    assert.isNull(await make('call me'))
  })

  test('list, search and filter by any spelling', async ({ client, assert }) => {
    await make('+5215512345678', 'Ana')
    await make('+34611000009', 'Berta')
    const list = async (qs: Record<string, string>) =>
      (await client.get('/api/v1/contacts').qs(qs).bearerToken(seller)).body().data
    assert.lengthOf(await list({}), 2)
    assert.lengthOf(await list({ q: 'bert' }), 1)
    const [ana] = await list({ 'filter[phone]': '5215512345678' })
    assert.include(ana, { name: 'Ana', phone: '+525512345678', version: 1 })
  })

  test('changes need the version that was read', async ({ client, assert }) => {
    const id = (await make('+34611000009'))!.contactId
    const patch = (body: object) =>
      client.patch(`/api/v1/contacts/${id}`).bearerToken(seller).json(body)
    const changed = await patch({ email: 'Ana@Example.com', language: 'es', version: 1 })
    changed.assertStatus(200)
    assert.include(changed.body().data, {
      name: 'Ana',
      email: 'ana@example.com',
      language: 'es',
      version: 2,
    })
    const stale = await patch({ name: 'Other', version: 1 })
    stale.assertStatus(409)
    assert.equal(stale.body().current.version, 2)
    for (const body of [
      { version: 2, email: 'no' },
      { name: 'x' },
      { version: 2, language: 'de' },
    ]) {
      ;(await patch(body)).assertStatus(422)
    }
  })

  test('nobody, the wrong role and the other tenant are refused', async ({ client }) => {
    const id = (await make('+34611000009'))!.contactId
    const path = `/api/v1/contacts/${id}`
    ;(await client.get(path)).assertStatus(401)
    const professional = world.token(world.madrid, 'professional')
    ;(await client.get(path).bearerToken(professional)).assertStatus(403)
    const secretary = world.token(world.madrid, 'secretary')
    ;(await client.get(path).bearerToken(secretary)).assertStatus(200)
    ;(await client.patch(path).bearerToken(professional).json({ version: 1 })).assertStatus(403)
    ;(await client.get(path).bearerToken(world.token(world.chicago, 'ceo'))).assertStatus(404)
    ;(await client.get('/api/v1/contacts/nonsense').bearerToken(seller)).assertStatus(404)
  })
})
