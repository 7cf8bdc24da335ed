import { test } from '@japa/runner'
import { seedDemo, type Demo } from '#database/demo/seed_demo'
import { truncateAll } from '#tests/support/truncate'

/** What opens anything in a demo. */
const secretsOf = ({ organizations }: Demo) =>
  organizations.flatMap(({ adminToken, accounts, tenants }) => [
    adminToken,
    ...accounts.flatMap(({ password, token }) => [password, token]),
    ...tenants.flatMap(({ channels }) => channels.map(({ key }) => key)),
  ])

test.group('Demo', () => {
  test('no two have a password, a token or a key in common, nor has one of them twice', async ({
    assert,
  }) => {
    const made: string[] = []
    for (const url of ['http://one.example', 'http://two.example']) {
      await truncateAll()
      made.push(...secretsOf(await seedDemo(url)))
    }
    assert.isAbove(made.length, 50)
    assert.lengthOf([...new Set(made)], made.length)
    for (const secret of made) assert.isAtLeast(secret.length, 16)
  })
})
