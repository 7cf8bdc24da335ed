import { readFileSync, writeFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { fingerprinter } from '#tests/support/crawl/fingerprint'
import { colleague, memberWith } from '#tests/support/own_role'
import { givenRecords, type Records } from '#tests/support/reach/given_records'
import { meets, reader, tellOf, type Kind } from '#tests/support/reach/walk_records'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { createWorld } from '#tests/support/world'

const FILE = 'tests/functional/reach.txt'
const KINDS: readonly Kind[] = ['conversation', 'contact', 'lead', 'appointment']
const ROLES = ['ceo', 'admin', 'manager', 'seller', 'secretary', 'professional'] as const
const OWNERS = ['own', 'team', 'other', 'left', 'nobody', 'given'] as const

/** What a role of the organization holds in the last column: it reads all and changes what is its own. */
const CUSTOM = {
  'conversations.read': 'all',
  'conversations.update': 'own',
  'contacts.read': 'team',
  'contacts.update': 'team',
  'crm_sales.leads.read': 'own',
  'appointments.read': 'own',
} as const

/**
 * Every role meets records of its own, of its team, of somebody else, of somebody who works here no more and of nobody,
 * and an appointment that it gives: as a page, in lists, in the search, in live events, and in what may be done. It is compared with a file that a person
 * reads, and what is refused changes nothing. `WRITE_PERMISSIONS=1` writes the file anew.
 */
test.group('Reach', () => {
  test('each role meets the records that reach.txt says', async ({ assert }) => {
    const world = await createWorld()
    const { madrid } = world
    const lines: string[] = []
    for (const role of [...ROLES, 'custom'] as const) {
      const [walker, mate, stranger, gone] = [
        role === 'custom'
          ? await memberWith(madrid, 'Custom', CUSTOM)
          : await colleague(madrid, `The ${role}`, role),
        await colleague(madrid, `Mate of ${role}`),
        await colleague(madrid, `Stranger to ${role}`),
        await colleague(madrid, `Before ${role}`),
      ]
      await teamOf(madrid.id, role, [walker.userId, mate.userId])
      const name = (owner: string) => `${role} ${owner}`
      const records: Record<string, Records> = {
        own: await givenRecords(madrid, name('own'), walker.userId),
        team: await givenRecords(madrid, name('team'), mate.userId),
        other: await givenRecords(madrid, name('other'), stranger.userId),
        left: await givenRecords(madrid, name('left'), gone.userId),
        nobody: await givenRecords(madrid, name('nobody'), null),
        given: await givenRecords(madrid, name('given'), stranger.userId),
      }
      await systemRows(`delete from memberships where user_id = ?`, [gone.userId])
      await giveAppointment(madrid.id, walker.userId, records.given?.appointment ?? '')
      await tellOf(madrid, Object.values(records))
      const fingerprint = await fingerprinter(madrid.id)
      const before = await fingerprint()
      const who = { token: walker.token, tenant: madrid }
      const get = reader(who)
      for (const kind of KINDS) {
        for (const owner of OWNERS) {
          const id = records[owner]?.[kind] ?? ''
          const met = await meets(who, get, { kind, id, name: name(owner) })
          lines.push(`${kind.padEnd(14)}${owner.padEnd(8)}${role.padEnd(14)}${met}`)
        }
      }
      assert.deepEqual(await fingerprint(), before, `${role} changed something`)
    }
    const walked = lines.sort()
    const path = app.makePath(FILE)
    if (process.env.WRITE_PERMISSIONS) writeFileSync(path, `${walked.join('\n')}\n`)
    assert.deepEqual(walked, readFileSync(path, 'utf8').trimEnd().split('\n'))
  }).timeout(60_000)
})

async function teamOf(tenantId: string, name: string, userIds: string[]) {
  const rows = rowsOf(tenantId)
  const [team] = await rows.rows<{ id: string }>(
    `insert into teams (tenant_id, name, created_at) values (?, ?, now()) returning id`,
    [tenantId, name]
  )
  for (const userId of userIds) {
    await rows.change(`insert into team_members (tenant_id, team_id, user_id) values (?, ?, ?)`, [
      tenantId,
      team?.id ?? '',
      userId,
    ])
  }
}

/** The walker is a professional too, and gives this appointment. */
async function giveAppointment(tenantId: string, userId: string, appointmentId: string) {
  const rows = rowsOf(tenantId)
  const [made] = await rows.rows<{ id: string }>(
    `insert into professionals (tenant_id, name, user_id, created_at) values (?, ?, ?, now()) returning id`,
    [tenantId, `Giver ${userId}`, userId]
  )
  await rows.change(`update appointments set professional_id = ? where id = ?`, [
    made?.id ?? '',
    appointmentId,
  ])
}
