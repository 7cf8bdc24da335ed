import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { Launched, isAlive, temporaryFolder } from '#tests/support/launched'

async function demoOf(dataDir: string) {
  return readFile(join(dataDir, 'demo.json'), 'utf8')
}

test.group('Quickstart | life', (group) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let run: Launched

  async function start(...flags: string[]) {
    run = Launched.start(folder.path, ['--port', '0', ...flags])
    return run.ready()
  }

  group.setup(async () => {
    folder = await temporaryFolder()
    return () => folder.remove()
  })
  group.each.teardown(() => run.stop())

  test('serves, and leaves nothing behind after {$self}')
    .with(['SIGINT', 'SIGTERM'] as const)
    .run(async ({ assert }, signal) => {
      const url = await start()
      const answer = await fetch(`${url}/health/liveness`)
      assert.equal(answer.status, 200)
      const pids = await run.pids()
      run.process.kill(signal)
      run.killGroup(signal)
      assert.equal(await run.ended(), 0)
      assert.deepEqual(Object.values(pids).filter(isAlive), [])
    })

  test('a second one on the same data gets one sentence', async ({ assert }) => {
    await start()
    const second = Launched.start(folder.path)
    assert.equal(await second.ended(), 1)
    assert.match(second.output.trim(), /^Another Nexus \(process \d+\) already runs on .*$/)
  })

  test('starts again after a SIGKILL of {$self}')
    .with(['group', 'launcher', 'server', 'postgres'] as const)
    .run(async ({ assert, cleanup }, victim) => {
      await start()
      const killed = run
      cleanup(() => killed.stop())
      const pids = await run.pids()
      if (victim === 'group') run.killGroup('SIGKILL')
      else process.kill(pids[victim], 'SIGKILL')
      const begin = performance.now()
      assert.isNotNull(await start(), run.output)
      assert.isBelow(performance.now() - begin, 30_000)
    })

  test('--reset begins anew, with --no-demo by a link; a plain start does not', async ({
    assert,
  }) => {
    await start()
    const before = JSON.parse(await demoOf(folder.path))
    await run.stop()
    await start()
    assert.deepEqual(
      JSON.parse(await demoOf(folder.path)).organizations[0].id,
      before.organizations[0].id
    )
    await run.stop()
    const secrets = await readFile(join(folder.path, 'secrets.json'), 'utf8')
    const url = await start('--reset', '--no-demo')
    assert.notEqual(await readFile(join(folder.path, 'secrets.json'), 'utf8'), secrets)

    const { setupUrl, ...empty } = JSON.parse(await demoOf(folder.path))
    assert.deepEqual(empty, { version: 1, url })
    assert.isTrue(setupUrl.startsWith(`${url}/setup/`))
    const page = await fetch(setupUrl)
    assert.equal(page.status, 200)
    const { mode } = await stat(join(folder.path, 'demo.json'))
    assert.equal(mode & 0o777, 0o600)
  })

  test('a build that was broken off is done again', async ({ assert }) => {
    const build = join(import.meta.dirname, '../../build')
    await rm(join(build, '.nexus-built'))
    await writeFile(join(build, 'bin', 'server.js'), 'broken')
    assert.isNotNull(await start(), run.output)
    assert.match(run.output, /Building Nexus/)
  })
})
