import { randomBytes } from 'node:crypto'
import { execFile } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { createOwnDatabase, type OwnDatabase } from '#tests/process/support/own_database'
import { Deployed } from '#tests/process/support/deployed'

const NAMES = ['first', 'second']

test.group('bin/deploy', (group) => {
  let database: OwnDatabase
  let server: Deployed
  let release = ''

  group.setup(async () => {
    await promisify(execFile)(process.execPath, ['bin/build.mjs'])
    database = await createOwnDatabase('nexus_deploy_spec')
    server = await Deployed.prepare(
      {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        APP_KEY: randomBytes(32).toString('base64url'),
        ...database.environment,
      },
      NAMES
    )
    return async () => {
      await stopAll()
      await server.remove()
      await database.drop()
    }
  })

  const pidOf = async (name: string) =>
    Number(await readFile(join(server.root, `${name}.pid`), 'utf8').catch(() => '0'))

  async function stopAll() {
    for (const name of NAMES) {
      const pid = await pidOf(name)
      if (pid) process.kill(pid, 'SIGKILL')
    }
  }

  const historyOf = async (name: string) =>
    (await readFile(join(server.root, `${name}.history`), 'utf8')).trim().split('\n')

  async function serving(): Promise<number[]> {
    const answers = await Promise.all(server.urls.map((url) => fetch(`${url}/health/readiness`)))
    return answers.map(({ status }) => status)
  }

  test('migrates, switches and starts everything, one after the other', async ({ assert }) => {
    const { code, output } = await server.deploy(['--from', await server.build()])
    assert.equal(code, 0, output)
    assert.match(output, /first is ready\.\nsecond is ready\.\n\d{17} runs\.\n$/)
    assert.deepEqual(await serving(), [200, 200])
    assert.isNotEmpty(await database.rows('select 1 from adonis_schema limit 1'))
    release = await server.current()
  })

  test('a release that does not migrate changes nothing', async ({ assert }) => {
    const folder = await server.standIn({ migration: true })
    const pids = await Promise.all(NAMES.map(pidOf))
    const { code, output } = await server.deploy(['--from', folder])
    assert.equal(code, 1)
    assert.match(output, /The migration failed; nothing was switched\.\n$/)
    assert.deepEqual(await Promise.all(NAMES.map(pidOf)), pids)
    assert.deepEqual(await readdir(join(server.root, 'releases')), [release])
  })

  test('three releases are kept, and one can go back', async ({ assert }) => {
    for (let round = 0; round < 3; round++) {
      const { code, output } = await server.deploy(['--from', await server.standIn()])
      assert.equal(code, 0, output)
    }
    const kept = (await readdir(join(server.root, 'releases'))).sort()
    assert.lengthOf(kept, 3)
    assert.equal(await server.current(), kept[2])
    const { code, output } = await server.deploy(['--rollback'])
    assert.equal(code, 0, output)
    assert.equal(await server.current(), kept[1])
    assert.deepEqual(await serving(), [200, 200])
    release = kept[1] ?? ''
  })

  test('a release that does not get ready is taken back, and the second process never sees it', async ({
    assert,
  }) => {
    const folder = await server.standIn({ server: true })
    const before = (await historyOf('second')).length
    const { code, output } = await server.deploy(['--from', folder], 6)
    assert.equal(code, 1)
    assert.include(output, `${release} runs again`)
    assert.equal(await server.current(), release)
    const tried = (await readdir(join(server.root, 'releases'))).sort().at(-1)
    assert.deepEqual(await serving(), [200, 200])
    const [first, second] = await Promise.all(NAMES.map(historyOf))
    assert.deepEqual(first?.slice(-2), [tried, release])
    assert.deepEqual(second?.slice(before), [release])
  })

  test('what is not right is one sentence', async ({ assert }) => {
    assert.match(
      (await server.deploy(['--forward'])).output,
      /^This option is not understood: .*\n$/
    )
    const elsewhere = await server.deploy(['--root', '/nonexistent'])
    assert.match(elsewhere.output, /^\/nonexistent\/env is missing: .*\n$/)
    assert.equal(elsewhere.code, 1)
  })
})
