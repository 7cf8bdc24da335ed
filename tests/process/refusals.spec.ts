import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { checkNodeVersion } from '../../bin/launcher/node_version.mjs'
import { Launched, temporaryFolder } from '#tests/support/launched'

test.group('Quickstart | refusals', () => {
  test('an old Node gets one sentence', ({ assert }) => {
    assert.throws(() => checkNodeVersion('v18.19.0'), /needs Node\.js 20 or later.*v18\.19\.0/)
    assert.doesNotThrow(() => checkNodeVersion('v20.0.0'))
  })

  test('a busy port gets one sentence', async ({ assert, cleanup }) => {
    const folder = await temporaryFolder()
    cleanup(folder.remove)
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    cleanup(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0

    const run = Launched.start(folder.path, ['--port', String(port)])
    assert.equal(await run.ended(), 1)
    assert.match(run.output.trim(), new RegExp(`^Port ${port} .*already in use.*$`))
  })

  test('a data directory that cannot be written gets one sentence', async ({ assert, cleanup }) => {
    const folder = await temporaryFolder()
    cleanup(folder.remove)
    const file = join(folder.path, 'file')
    await writeFile(file, '')
    for (const path of [file, join(file, 'below'), '/proc/nexus']) {
      const run = Launched.start(path)
      assert.equal(await run.ended(), 1)
      assert.match(run.output.trim(), /^The data directory .* cannot be used: .*$/)
    }
  })

  test('a module that cannot be started ends a run of the specs too, in words', async ({
    assert,
    cleanup,
  }) => {
    const folder = await temporaryFolder()
    cleanup(folder.remove)
    const write = (file: string, text: string) => writeFile(join(folder.path, file), text)
    await write('package.json', JSON.stringify({ type: 'module', nexus: { module: 'lonely' } }))
    await write('manifest.js', `export default { id: 'lonely', dependsOn: ['nobody'] }`)

    const run = promisify(execFile)(process.execPath, ['ace.js', 'test', 'unit'], {
      cwd: app.makePath(),
      env: { ...process.env, MODULE_PACKAGES: folder.path },
    })
    const failure = await run.then(
      () => assert.fail('the specs ran'),
      (error: { code: number; stderr: string }) => error
    )
    assert.equal(failure.code, 1)
    assert.match(failure.stderr, /^The modules cannot be started, because of \d+ problem/m)
    assert.match(failure.stderr, /^ {2}lonely: /m)
    assert.notMatch(failure.stderr, /^\s+at /m)
  })
})
