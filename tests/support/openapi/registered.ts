import { mailedToken } from '#tests/support/mailed'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import type { World } from '#tests/support/world'
import type { Ask } from '#tests/support/openapi/recipes'

export const PASSWORD = 'correct horse battery staple'

/** What somebody says who would like to work in the first tenant, whose organization lets people ask. */
export async function registration(world: World, email: string) {
  await systemRows(`update organizations set public_registration = true where id = ?`, [
    world.organizations[0].id,
  ])
  return {
    name: 'Ana García',
    email,
    phone: '+34 600 123 456',
    role: 'manager',
    tenantId: world.madrid.id,
    password: PASSWORD,
  }
}

/** Somebody who has registered, and the token that was mailed to them. */
export async function registered(world: World, ask: Ask, email: string): Promise<string> {
  const path = '/api/v1/auth/register'
  await ask({ method: 'POST', path, body: await registration(world, email), token: null })
  return mailedToken(world.madrid.id, 'registration_confirm')
}

/** The id of a registration that waits for somebody to decide. */
export async function waiting(world: World, ask: Ask, email: string): Promise<string> {
  const token = await registered(world, ask, email)
  const path = '/api/v1/auth/register/confirm'
  await ask({ method: 'POST', path, body: { token, password: PASSWORD }, token: null })
  const [row] = await rowsOf(world.madrid.id).rows<{ id: string }>(
    `select id from registrations where email = ?`,
    [email]
  )
  return row!.id
}
