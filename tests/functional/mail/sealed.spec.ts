import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { mailServerPurpose } from '#app/mail/contracts/mail_purpose'
import { sendMail } from '#app/mail/send_mail'
import { FORMER_PURPOSE, sealSecret } from '#app/shared/secrets'
import { storedMail, testMail, useServer } from '#tests/functional/mail/given'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { createWorld } from '#tests/support/world'

test.group('Mail | sealed for one tenant', (group) => {
  let here: string
  let there: string
  let server: MailServer

  group.each.setup(async () => {
    const { madrid, paris } = await createWorld()
    here = madrid.id
    there = paris.id
    server = await MailServer.startGlobal({ hideSTARTTLS: true, allowInsecureAuth: true })
    env.set('OUTBOUND_ALLOW_HOSTS', '127.0.0.1')
    return async () => {
      env.set('OUTBOUND_ALLOW_HOSTS', '')
      await server.stop()
    }
  })

  test('what another tenant’s mail was made of does not open', async ({ assert }) => {
    const strange = await storedMail(there, await sendMail(testMail(there)))
    const id = await sendMail(testMail(here))
    await rowsOf(here).change(`update mails set data = ?`, [strange.data ?? ''])
    await drainJobs()
    assert.containSubset(await storedMail(here, id), { state: 'failed', reason: 'not_readable' })
    assert.lengthOf(server.mails, 1)
  })

  test('what the release before has sealed is bound to its tenant by the migration', async ({
    assert,
  }) => {
    const { default: Migration } =
      await import('#database/migrations/0035_bind_mail_secrets_and_give_mails_a_lane')
    await useServer(here, server)
    const id = await sendMail(testMail(here))
    const nobodys = await sendMail(testMail(null))
    const data = sealSecret(JSON.stringify({ person: 'Ana' }), FORMER_PURPOSE)
    await rowsOf(here).change(`update mails set data = ?`, [data])
    await systemRows(`update platform_mails set data = ? returning 1`, [data])
    await rowsOf(here).change(`update mail_servers set username = 'clinic', password = ?`, [
      sealSecret('right', FORMER_PURPOSE),
    ])
    await new Migration(db.connection('owner'), 'binding', false).execUp()
    await drainJobs()
    assert.equal((await storedMail(here, id)).state, 'sent')
    assert.sameMembers(
      server.mails.map(({ user }) => user),
      ['clinic', null]
    )
    const sent = await systemRows(`select 1 from platform_mails where id = ? and state = 'sent'`, [
      nobodys ?? '',
    ])
    assert.lengthOf(sent, 1)
    const forced = await systemRows<{ forced: boolean }>(
      `select bool_and(relforcerowsecurity) as forced from pg_class
       where relname in ('mails', 'platform_mails', 'mail_servers')`
    )
    assert.deepEqual(forced, [{ forced: true }])
  })

  test('the password of another tenant’s server does not open, and the log says so', async ({
    assert,
  }) => {
    await useServer(here, server)
    await rowsOf(here).change(`update mail_servers set username = 'clinic', password = ?`, [
      sealSecret('right', mailServerPurpose(there)),
    ])
    const id = await sendMail(testMail(here))
    await drainJobs()
    assert.containSubset(await storedMail(here, id), {
      state: 'failed',
      reason: 'smtp_password_lost',
    })
    assert.equal(server.connections, 0)
    await rowsOf(here).change(`update mail_servers set password = ?`, [
      sealSecret('right', mailServerPurpose(here)),
    ])
    await sendMail(testMail(here))
    await drainJobs()
    assert.lengthOf(server.mails, 1)
  })
})
