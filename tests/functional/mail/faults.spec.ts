import { createServer, type AddressInfo, type Server } from 'node:net'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { sendMail } from '#app/mail/send_mail'
import { storedMail, testMail, timePasses, useServer } from '#tests/functional/mail/given'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer, noGlobalServer, type MailFaults } from '#tests/support/mail_server'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const LIST = '/api/v1/admin/mail-suppressions'

test.group('Mail | what servers answer', (group) => {
  let world: World
  let here: string
  let server: MailServer

  group.setup(async () => {
    world = await createWorld()
    here = world.madrid.id
  })
  group.each.setup(async () => {
    const tables = 'jobs, mails, mail_servers, mail_suppressions'
    await db.connection('owner').rawQuery(`truncate ${tables}`)
    server = await MailServer.start({ hideSTARTTLS: true, allowInsecureAuth: true })
    noGlobalServer()
    env.set('OUTBOUND_ALLOW_HOSTS', '127.0.0.1')
    await useServer(here, server)
    return async () => {
      env.set('OUTBOUND_ALLOW_HOSTS', '')
      await server.stop()
    }
  })

  const send = async (given = {}) => {
    const id = await sendMail(testMail(here, given))
    await drainJobs(0)
    return storedMail(here, id)
  }
  const suppressed = () =>
    rowsOf(here).rows<{ email: string; reason: string }>(
      `select email, reason from mail_suppressions`
    )

  interface Case {
    what: string
    faults: MailFaults
    ends: { state: string; reason: string }
    detail: RegExp
    /** Whether the address is written to no more. */
    suppresses?: boolean
  }
  const cases: Case[] = [
    {
      what: '421 at the greeting',
      faults: { greeting: '421 4.3.2 shutting down' },
      ends: { state: 'queued', reason: 'smtp_deferred' },
      detail: /^421 /,
    },
    {
      what: '554 at the greeting',
      faults: { greeting: '554 5.7.1 go away' },
      ends: { state: 'failed', reason: 'smtp_refused' },
      detail: /^554 /,
    },
    {
      what: '421 in the middle',
      faults: { rcpt: () => '421 4.4.2 too many of yours' },
      ends: { state: 'queued', reason: 'smtp_deferred' },
      detail: /^421 /,
    },
    {
      what: '450 of the address',
      faults: { rcpt: () => '450 4.2.1 the mailbox is busy' },
      ends: { state: 'queued', reason: 'smtp_deferred' },
      detail: /^450 /,
    },
    {
      what: '550 of the address',
      faults: { rcpt: () => '550 no such user' },
      ends: { state: 'bounced', reason: 'unknown_address' },
      detail: /^550 /,
      suppresses: true,
    },
    {
      what: '552 of a full mailbox',
      faults: { rcpt: () => '552 5.2.2 the mailbox is full' },
      ends: { state: 'failed', reason: 'smtp_refused' },
      detail: /^552 /,
    },
    {
      what: '552 of the mail itself',
      faults: { data: () => '552 5.3.4 too big' },
      ends: { state: 'failed', reason: 'smtp_refused' },
      detail: /^552 /,
    },
    {
      what: 'a connection that is cut while the mail is on its way',
      faults: { duringData: 'cut' },
      ends: { state: 'unconfirmed', reason: 'no_answer' },
      detail: /./,
    },
    {
      what: 'a connection that is cut after the mail',
      faults: { afterData: 'cut' },
      ends: { state: 'unconfirmed', reason: 'no_answer' },
      detail: /./,
    },
  ]
  for (const { what, faults, ends, detail, suppresses = false } of cases) {
    test(`${what}: ${ends.state}, ${ends.reason}`, async ({ assert }) => {
      server.faults = faults
      const mail = await send()
      assert.containSubset(mail, { ...ends, attempts: 1 })
      assert.match(mail.detail ?? '', detail)
      assert.lengthOf(await suppressed(), suppresses ? 1 : 0)
      assert.lengthOf(server.mails, 0)
      server.faults = {}
      await timePasses(here, 1_000)
      await drainJobs(0)
      assert.lengthOf(server.mails, ends.state === 'queued' ? 1 : 0)
    })
  }

  test('of two receivers the one who is unknown alone is suppressed', async ({ assert }) => {
    server.faults.rcpt = (address) =>
      address === 'ana@example.com' ? '550 5.1.1 no such user' : undefined
    assert.equal((await send()).state, 'bounced')
    assert.equal((await send({ to: { email: 'ben@example.com' } })).state, 'sent')
    assert.deepEqual(await suppressed(), [{ email: 'ana@example.com', reason: 'bounce' }])
  })

  test('an admin lifts a suppression, and mails go there again', async ({ client, assert }) => {
    server.faults.rcpt = () => '550 5.1.1 no such user'
    await send()
    server.faults = {}
    assert.containSubset(await send(), { state: 'suppressed', reason: 'bounce' })
    const asAdmin = (request: ReturnType<typeof client.get>) =>
      request
        .bearerToken(world.token(world.madrid, 'ceo'))
        .header('x-tenant-id', here)
        .header('x-admin-token', world.adminToken(world.madrid))
    const list = await asAdmin(client.get(LIST))
    list.assertBodyContains({ data: [{ email: 'ana@example.com', reason: 'bounce' }] })
    const lifted = await asAdmin(client.delete(`${LIST}/${list.body().data[0].id}`))
    lifted.assertStatus(204)
    assert.equal((await send()).state, 'sent')
    assert.lengthOf(server.mails, 1)
  })

  test('a name or password that is refused: failed at once, and nothing of it in the log', async ({
    assert,
  }) => {
    const { sealSecret } = await import('#app/shared/secrets')
    const { mailServerPurpose } = await import('#app/mail/contracts/mail_purpose')
    await rowsOf(here).change(`update mail_servers set username = 'clinic', password = ?`, [
      sealSecret('wrong-4711', mailServerPurpose(here)),
    ])
    const mail = await send()
    assert.containSubset(mail, { state: 'failed', reason: 'smtp_sign_in', attempts: 1 })
    assert.match(mail.detail ?? '', /^535 /)
    assert.notInclude(JSON.stringify(mail), '4711')
  })

  for (const [refusal, state] of [
    ['454 4.7.0 not now', 'queued'],
    ['502 5.5.1 unknown', 'failed'],
  ] as const) {
    test(`STARTTLS refused with ${refusal.slice(0, 3)}: ${state}, and nothing said in the clear`, async ({
      assert,
    }) => {
      const { listening, said } = await refusingTls(refusal)
      const { port } = listening.address() as AddressInfo
      await rowsOf(here).change(`update mail_servers set port = ?, security = 'starttls'`, [port])
      assert.containSubset(await send(), { state, reason: 'smtp_tls', attempts: 1 })
      assert.includeMembers(said, ['STARTTLS'])
      assert.notMatch(said.join(' '), /MAIL|RCPT|AUTH|DATA/)
      await new Promise((resolve) => listening.close(resolve))
    })
  }
})

/** A server that offers STARTTLS and then refuses it. */
async function refusingTls(refusal: string): Promise<{ listening: Server; said: string[] }> {
  const said: string[] = []
  const listening = createServer((socket) => {
    socket.on('error', () => undefined).write('220 test\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().trim().split('\r\n')) {
        const verb = line.split(' ')[0] ?? ''
        said.push(verb)
        const answers: Record<string, string> = {
          EHLO: '250-test\r\n250 STARTTLS',
          STARTTLS: refusal,
        }
        socket.write(`${answers[verb] ?? '250 yes'}\r\n`)
      }
    })
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return { listening, said }
}
