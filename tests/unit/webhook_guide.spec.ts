import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { signedHeaders } from '#app/outgoing_webhooks/delivery/sign'

type IsGenuine = (
  secret: string,
  headers: Record<string, string>,
  rawBody: string | Buffer,
  now?: number
) => boolean

const [OLD, NEW, OTHER] = ['old', 'new', 'other'].map(
  (name) => `whsec_${Buffer.from(name.repeat(8)).toString('base64')}`
) as [string, string, string]
const SENT_AT = 1_795_252_349
const body = '{"id":"msg_1","type":"contact.updated","data":{"name":"Zoë"}}'

/** What a reader copies from the guide, run as it stands there. */
test.group('The guide to outgoing webhooks', (group) => {
  let isGenuine: IsGenuine

  group.setup(async () => {
    const guide = readFileSync(app.makePath('docs/guides/outgoing-webhooks.md'), 'utf8')
    const code = /^```js\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? ''
    const module = (await import(
      `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    )) as { isGenuine: IsGenuine }
    isGenuine = module.isGenuine
  })

  const headers = (...secrets: string[]) =>
    signedHeaders({ messageId: 'msg_1', timestamp: SENT_AT, body }, secrets)
  const now = SENT_AT * 1000

  test('its receiver takes what Nexus signs, under the old secret and the new one', ({
    assert,
  }) => {
    assert.isTrue(isGenuine(NEW, headers(NEW), body, now))
    assert.isTrue(isGenuine(OLD, headers(NEW, OLD), Buffer.from(body), now + 299_000))
    assert.isTrue(isGenuine(NEW, headers(NEW, OLD), body, now - 299_000))
  })

  test('and refuses what is changed, foreign, old or bare', ({ assert }) => {
    assert.isFalse(isGenuine(NEW, headers(NEW), `${body} `, now))
    assert.isFalse(isGenuine(NEW, { ...headers(NEW), 'webhook-id': 'msg_2' }, body, now))
    assert.isFalse(isGenuine(OTHER, headers(NEW, OLD), body, now))
    assert.isFalse(isGenuine(NEW, headers(NEW), body, now + 301_000))
    assert.isFalse(isGenuine(NEW, headers(NEW), body, now - 301_000))
    assert.isFalse(isGenuine(NEW, {}, body, now))
    const unsigned = { ...headers(NEW), 'webhook-signature': '' }
    assert.isFalse(isGenuine(NEW, unsigned, body, now))
  })
})
