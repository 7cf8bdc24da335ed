import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { ServerNode } from '#tests/process/support/server_node'

/** Nobody listens there: a start that is refused never asks the database anything. */
const NOWHERE = 'postgres://nobody@127.0.0.1:9/none'

const SETTINGS = {
  APP_KEY: 'q0PzWm3vR8sT1xY5bN7cK9dF2gH4jL6a',
  APP_URL: 'https://crm.example.com',
  HOST: '0.0.0.0',
  TRUST_PROXY: 'true',
  DATABASE_URL: NOWHERE,
  DATABASE_OWNER_URL: NOWHERE,
  DATABASE_SYSTEM_URL: NOWHERE,
}

const REFUSED: [what: string, env: Record<string, string>, sentence: RegExp][] = [
  ['demo data', { NEXUS_DEMO: 'true' }, /^The demo is for trying out/],
  ['a weak key', { APP_KEY: 'secretsecretsecretsecretsecretsecret' }, /^APP_KEY is too weak/],
  ['plain HTTP', { APP_URL: 'http://crm.example.com' }, /^APP_URL is http:/],
  ['a missing key', { APP_KEY: '' }, /^The environment is not right: .*APP_KEY/],
  ['an address that is none', { TRUST_PROXY: 'yes' }, /^The environment is not right: TRUST_PROXY/],
]

test.group('Production | npm start', (group) => {
  group.setup(async () => {
    await promisify(execFile)(process.execPath, ['bin/build.mjs'])
  })

  for (const [what, env, sentence] of REFUSED) {
    test(`refuses ${what} in one sentence, before anybody can connect`, async ({
      assert,
      cleanup,
    }) => {
      const node = await ServerNode.start({ ...SETTINGS, ...env })
      cleanup(() => node.kill())
      const { code } = await node.ended
      assert.equal(code, 1)
      assert.match(node.output, sentence)
      assert.match(node.output, /^[^\n]+\.\n$/)
    })
  }
})
