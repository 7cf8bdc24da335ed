import { createServer, type AddressInfo, type Socket } from 'node:net'
import { test } from '@japa/runner'
import env from '#start/env'
import { Worker } from '#app/jobs/worker'
import type { MailServer as Way } from '#app/mail/smtp/mail_server'
import { sendOverSmtp } from '#app/mail/smtp/send_over_smtp'
import { sendMail } from '#app/mail/send_mail'
import { LIMITS } from '#app/shared/limits'
import { enqueueFor, TestJobs } from '#tests/functional/jobs/support/test_jobs'
import { storedMail, testMail, timePasses, useServer } from '#tests/functional/mail/given'
import { drainJobs } from '#tests/support/drain_jobs'
import { eventually } from '#tests/support/eventually'
import { MailServer, noGlobalServer } from '#tests/support/mail_server'
import { rowsOf } from '#tests/support/rows'
import { createWorld } from '#tests/support/world'

const QUICK = { connected: 300, silence: 300, whole: 600 }

const LETTER = {
  subject: 'A test',
  envelope: { from: 'hello@clinic.example', to: ['ana@example.com'] },
  raw: Buffer.from('Subject: A test\r\n\r\nHello\r\n'),
}

const wayTo = ({ port }: { port: number }): Way => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  auth: null,
  from: { name: null, email: 'hello@clinic.example' },
  guarded: false,
})

test.group('Mail | servers that hang', (group) => {
  let slow: MailServer

  group.each.setup(async () => {
    slow = await MailServer.start()
    return () => slow.stop()
  })

  /** What a try comes to, and how long it takes. */
  async function tried(server: { port: number }, patience = QUICK) {
    let handedOver = false
    const since = performance.now()
    const beforeBody = async () => (handedOver = true)
    const outcome = await sendOverSmtp(wayTo(server), LETTER, beforeBody, patience)
    return { outcome, handedOver, ms: performance.now() - since }
  }

  test('one that never greets is left in time, and its mail tried again', async ({ assert }) => {
    slow.faults.greeting = 'silence'
    const { outcome, handedOver, ms } = await tried(slow)
    assert.containSubset(outcome, { kind: 'not_taken', reason: 'smtp_timeout' })
    assert.isFalse(handedOver)
    assert.isBelow(ms, 5_000)
  })

  test('one that speaks slowly and without end is left in time', async ({ assert }) => {
    const sockets = new Set<Socket>()
    const dripping = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined))
      const timer = setInterval(() => socket.write('220-wait\r\n'), 50)
      socket.on('close', () => clearInterval(timer))
    })
    await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve))
    const { outcome, ms } = await tried(dripping.address() as AddressInfo, {
      ...QUICK,
      connected: 60_000,
    })
    assert.containSubset(outcome, { kind: 'not_taken', reason: 'smtp_timeout' })
    assert.isBelow(ms, 5_000)
    await eventually('nothing of it is left open', () => [...sockets].every((one) => one.destroyed))
    await new Promise((resolve) => dripping.close(resolve))
  })

  test('one that is silent after the mail may have it', async ({ assert }) => {
    slow.faults.afterData = 'hang'
    const { outcome, handedOver } = await tried(slow)
    assert.equal(outcome.kind, 'unclear')
    assert.isTrue(handedOver)
    assert.lengthOf(slow.mails, 1)
  })

  test('all patience together is shorter than the time after which a delivery is lost', async ({
    assert,
  }) => {
    const { LOST_AFTER_MS } = await import('#app/mail/delivery/mail_store')
    assert.isBelow(LIMITS.mail.connected + LIMITS.mail.whole, LOST_AFTER_MS)
  })
})

test.group('Mail | a tenant whose server hangs', (group) => {
  let here: string
  let there: string
  let slow: MailServer
  let quick: MailServer
  const jobs = new TestJobs()

  group.each.setup(async () => {
    const { madrid, chicago } = await createWorld()
    here = madrid.id
    there = chicago.id
    slow = await MailServer.start()
    quick = await MailServer.start()
    noGlobalServer()
    env.set('OUTBOUND_ALLOW_HOSTS', '127.0.0.1')
    await useServer(here, slow)
    await useServer(there, quick)
    return async () => {
      env.set('OUTBOUND_ALLOW_HOSTS', '')
      jobs.forget()
      await Promise.all([slow.stop(), quick.stop()])
    }
  })

  test('delays neither mails of others nor other work', async ({ assert }) => {
    slow.faults.greeting = 'silence'
    const ran = jobs.recorded('test.work')
    for (let n = 0; n < 30; n += 1) await sendMail(testMail(here))
    const worker = new Worker()
    worker.start()
    await eventually('the slow one is asked', () => slow.connections > 0)
    for (let n = 0; n < 5; n += 1) await sendMail(testMail(there))
    await enqueueFor(here, { name: 'test.work', data: { n: 1 } })
    await enqueueFor(there, { name: 'test.work', data: { n: 2 } })
    await eventually('the others have theirs', () => quick.mails.length === 5)
    await eventually('other work is done', () => ran.length === 2)
    assert.isAtMost(slow.connections, LIMITS.lane.mailsOfTenant)
    slow.faults = {}
    slow.hangUp()
    await worker.stop(5_000)
    const states = await rowsOf(here).rows<{ state: string }>(`select distinct state from mails`)
    assert.notInclude(
      states.map(({ state }) => state),
      'failed'
    )
  })

  test('its mails are tried again after growing waits, and fail in the end with the reason', async ({
    assert,
  }) => {
    slow.faults.greeting = '421 4.3.2 shutting down'
    const id = await sendMail(testMail(here))
    const waits: number[] = []
    for (;;) {
      await drainJobs(0)
      const { state, attempts } = await storedMail(here, id)
      assert.equal(slow.connections, attempts)
      if (state !== 'queued') break
      const [row] = await rowsOf(here).rows<{ wait: number }>(
        `select extract(epoch from next_attempt_at - now())::float as wait from mails`
      )
      waits.push(row!.wait)
      await timePasses(here, row!.wait + 1)
    }
    assert.deepEqual(
      waits.map((wait) => Math.round(wait / 10) * 10),
      [10, 30, 120, 600, 1_800, 3_600, 10_800, 21_600]
    )
    assert.containSubset(await storedMail(here, id), {
      state: 'failed',
      reason: 'smtp_deferred',
      attempts: 9,
    })
    assert.match((await storedMail(here, id)).detail ?? '', /^421 /)
    const [job] = await rowsOf(here).rows<{ state: string }>(`select state from jobs`)
    assert.equal(job?.state, 'done')
  })

  test('each copy of a mail has the same Message-ID', async ({ assert }) => {
    slow.faults.afterData = 'take and defer'
    const id = await sendMail(testMail(here))
    await drainJobs()
    slow.faults = {}
    await timePasses(here, 11)
    await drainJobs()
    assert.equal((await storedMail(here, id)).attempts, 2)
    assert.deepEqual(
      slow.mails.map(({ parsed }) => parsed.messageId),
      [`<${id}@clinic.example>`, `<${id}@clinic.example>`]
    )
  })

  test('what is too late to be sent still tells what the server said', async ({ assert }) => {
    slow.faults.greeting = '421 4.3.2 shutting down'
    const id = await sendMail(testMail(here))
    await drainJobs(0)
    await rowsOf(here).change(`update mails set created_at = created_at - interval '2 hours'`)
    await timePasses(here, 11)
    await drainJobs(0)
    const mail = await storedMail(here, id)
    assert.containSubset(mail, { state: 'failed', reason: 'expired' })
    assert.match(mail.detail ?? '', /^421 /)
  })
})
