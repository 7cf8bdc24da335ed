import { test } from '@japa/runner'
import { pauseEndpoint } from '#app/outgoing_webhooks/actions/pause_endpoint'
import { resumeEndpoint } from '#app/outgoing_webhooks/actions/resume_endpoint'
import { TELL_PAUSE_JOB } from '#app/outgoing_webhooks/contracts/delivery'
import type { PauseReason } from '#app/outgoing_webhooks/contracts/endpoint'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { enqueueFor } from '#tests/functional/jobs/support/test_jobs'
import { given } from '#tests/functional/outgoing_webhooks/support/endpoints'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { colleague, memberWith } from '#tests/support/own_role'
import { systemRows } from '#tests/support/system_rows'
import { accountOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

const SECRET_PATH = '/hooks/T0SECRET4711'

test.group('Outgoing webhooks | who hears of a pause', (group) => {
  let world: World
  let server: MailServer
  let endpointId: string

  group.each.setup(async () => {
    world = await createWorld()
    server = await MailServer.startGlobal()
    const { id } = await given(world.madrid.id, {
      url: `https://crm.example.com${SECRET_PATH}?key=4711`,
      events: ['contact.updated'],
    })
    endpointId = id
    return () => server.stop()
  })

  const here = <T>(callback: () => Promise<T>) => tenancy.run(world.madrid.id, callback)
  const pause = async (reason: PauseReason = 'failing') => {
    await here(() => transaction((trx) => pauseEndpoint(trx, endpointId, reason)))
    await drainJobs()
  }

  test('everybody who may resume it, in their language, with a link and without the address', async ({
    assert,
  }) => {
    const keeper = await memberWith(world.madrid, 'Keeper', { 'webhooks.manage': 'all' })
    await systemRows(`update users set locale = 'fr' where id = ? returning 1`, [keeper.userId])
    await memberWith(world.madrid, 'Reader', { 'usage.read': 'all' })
    await colleague(world.madrid, 'Seller')
    await colleague(world.chicago, 'Elsewhere', 'admin')
    const gone = await colleague(world.madrid, 'Gone', 'admin')
    await systemRows(
      `update memberships set suspended_at = now() where user_id = ? and tenant_id = ? returning 1`,
      [gone.userId, world.madrid.id]
    )
    await pause()
    const ceo = accountOf(world, world.madrid, 'ceo').email
    const keeperEmail = `keeper-${world.madrid.id}@example.test`
    assert.sameMembers(
      server.mails.flatMap(({ to }) => to),
      [ceo, keeperEmail]
    )
    const french = server.mails.find(({ to }) => to.includes(keeperEmail))
    assert.equal(french?.parsed.subject, 'Le webhook vers crm.example.com est en pause')
    const [tenant] = await systemRows<{ slug: string }>(`select slug from tenants where id = ?`, [
      world.madrid.id,
    ])
    for (const { parsed, raw } of server.mails) {
      assert.include(parsed.html, `/t/${tenant?.slug}/settings/webhooks"`)
      assert.include(parsed.text, `/t/${tenant?.slug}/settings/webhooks`)
      assert.notMatch(raw, /4711/)
    }
  })

  test('once for each pause, also when the job runs twice', async ({ assert }) => {
    await pause()
    const { length } = server.mails
    assert.isAbove(length, 0)
    for (const data of await jobData(world.madrid.id)) {
      await enqueueFor(world.madrid.id, { name: TELL_PAUSE_JOB, data })
    }
    await drainJobs()
    assert.lengthOf(server.mails, length)
    await here(() => resumeEndpoint(endpointId))
    await pause('gone')
    assert.lengthOf(server.mails, 2 * length)
    assert.match(server.mails.at(-1)?.parsed.text ?? '', /\(410\)/)
  })

  test('nobody, when somebody has resumed it meanwhile', async ({ assert }) => {
    await here(() => transaction((trx) => pauseEndpoint(trx, endpointId, 'failing')))
    await here(() => resumeEndpoint(endpointId))
    await drainJobs()
    assert.lengthOf(server.mails, 0)
  })
})

async function jobData(tenantId: string) {
  const rows = await systemRows<{ data: Record<string, unknown> }>(
    `select data from jobs where tenant_id = ? and name = ?`,
    [tenantId, TELL_PAUSE_JOB]
  )
  return rows.map(({ data }) => data)
}
