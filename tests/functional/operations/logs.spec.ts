import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { database, select } from '#app/tenancy/database'
import { leadPhone, Rig } from '#tests/proof/support/rig'
import { eventually } from '#tests/support/eventually'

interface Line {
  msg: string
  requestId?: string
  job?: string
  outcome?: string
  eventType?: string
}

const CHAIN = ['chat.ingest_event', 'agent.run_turn', 'chat.deliver_message']

test.group('Operations | logs', () => {
  test('a statement that fails tells its placeholders, not its values', async ({ assert }) => {
    const failing = select(database(), 'select ?::text from no_such_table', ['a-secret-word'])
    const error = await failing.catch((reason: Error) => reason)
    assert.instanceOf(error, Error)
    assert.include((error as Error).message, 'select $1::text')
    assert.notInclude((error as Error).message, 'a-secret-word')
  })

  test('one id from webhook to delivery, and nothing that people wrote or that is secret', async ({
    assert,
  }) => {
    const rig = await Rig.prepare()
    let passed = false
    try {
      await rig.boot({ OPENAI_BASE_URL: rig.openai.baseUrl, OPENAI_API_KEY: 'canary-openai-key' })
      const { demo, url } = rig.nexus
      const [account] = demo.organizations[0].accounts
      await signIn(url, account.email, 'canary-wrong-password')
      const token = await signIn(url, account.email, account.password)
      await fetch(`${url}/webhooks/ycloud/${rig.channel.key}`, {
        method: 'POST',
        headers: { 'ycloud-signature': 't=1,s=canary-signature' },
        body: 'canary-forged-body',
      })

      const from = leadPhone(60, 7)
      const [service] = rig.tenant.services
      const texts = [
        `Hola, soy Zacarías Canario, quiero ${service.name} mañana a las 10:00`,
        'mi correo es zacarias@canario.example y me duele canariamente la muela',
      ]
      for (const [index, text] of texts.entries()) {
        await rig.ycloud.inbound({ channel: rig.channel, from, text, name: 'Zacarías Canario' })
        const answered = () => rig.ycloud.sentTo(from).length > index
        await eventually('the lead is answered', answered, { within: 30_000 })
      }
      const [conversation] = await rig.api.conversationsOf(from)
      await rig.api.post(`/conversations/${conversation.id}/messages`, {
        type: 'text',
        text: 'canary-reply of a seller',
        clientId: 'canary-client-id',
      })
      await eventually('the seller’s reply is out', () => rig.ycloud.sentTo(from).length > 2)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      await rig.nexus.stop()

      const log = await readFile(join(rig.dataDir, 'logs', 'nexus.log'), 'utf8')
      const lines = log.trim().split('\n').map(parse)
      assert.deepEqual(
        lines.filter((line) => line === null),
        [],
        'every line is JSON'
      )
      assertOneChain(lines as Line[], texts.length)

      const secrets = await readFile(join(rig.dataDir, 'secrets.json'), 'utf8')
      const forbidden = [
        ...wordsOf(JSON.parse(secrets)),
        ...demo.organizations.flatMap((one) => [
          one.adminToken,
          ...one.accounts.flatMap(({ email, password, token: known }) => [email, password, known]),
          ...one.tenants.flatMap(({ channels }) => channels.map(({ secret }) => secret)),
        ]),
        token,
        from.slice(1),
        ...['canary', 'canario', 'Canario', 'zacarias', 'Zacarías'],
        ...rig.ycloud.sentTo(from).flatMap(({ text }) => wordsOf(text)),
      ].filter((word): word is string => Boolean(word))
      assert.isAbove(forbidden.length, 30)
      assert.deepEqual(
        forbidden.filter((word) => log.includes(word)),
        []
      )
      passed = true
    } finally {
      await rig.close(passed, console.error)
    }

    function assertOneChain(lines: Line[], count: number) {
      const taken = lines.filter(
        ({ msg, eventType }) =>
          msg === 'a webhook was taken' && eventType === 'whatsapp.inbound_message.received'
      )
      assert.lengthOf(taken, count)
      for (const { requestId } of taken) {
        const jobs = lines.filter((line) => line.requestId === requestId && line.outcome === 'done')
        assert.includeMembers(
          jobs.map(({ job }) => job),
          CHAIN
        )
      }
    }
  }).timeout(300_000)
})

async function signIn(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const body = (await answer.json()) as { data?: { token: string } }
  return body.data?.token ?? ''
}

function parse(line: string): Line | null {
  try {
    return JSON.parse(line) as Line
  } catch {
    return null
  }
}

/** Every text in a nested value. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : []
}
