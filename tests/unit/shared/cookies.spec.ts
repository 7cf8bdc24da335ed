import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { sourceFiles } from '#tests/architecture/source_files'

const SHOW = `const { cookieNamed, http } = await import('#config/app')
process.stdout.write(JSON.stringify({ name: cookieNamed('nexus_any'), ...http.cookie }))`

/** How cookies of ours are written by an installation with this address. */
async function cookiesAt(address: string): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import=@poppinss/ts-exec', '--input-type=module', '-e', SHOW],
    { cwd: app.makePath(), env: { ...process.env, APP_URL: address } }
  )
  return JSON.parse(stdout) as Record<string, unknown>
}

test.group('Cookies', () => {
  test('over TLS other hosts and plain connections neither get nor set them', async ({
    assert,
  }) => {
    const settings = { path: '/', domain: '', httpOnly: true, sameSite: 'lax' }
    assert.containSubset(await cookiesAt('https://crm.example.com'), {
      ...settings,
      name: '__Host-nexus_any',
      secure: true,
    })
    const plain = { ...settings, name: 'nexus_any', secure: false }
    assert.containSubset(await cookiesAt('http://127.0.0.1:3333'), plain)
  }).timeout(20_000)

  test('none has a name of its own making', ({ assert }) => {
    const named = sourceFiles().filter(
      ({ isTest, text }) =>
        !isTest && /[cC]ookie\(\s*['"`]|cookieName: ['"`]|COOKIE = ['"`]/.test(text)
    )
    assert.deepEqual(
      named.map(({ path }) => path),
      []
    )
  })
})
