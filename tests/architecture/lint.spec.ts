import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { ESLint } from 'eslint'

const eslint = new ESLint({ cwd: app.makePath() })

/** The rules that a piece of code breaks, if it stood in this file. */
async function broken(file: string, code: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: app.makePath(file) })
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId)
    .filter((id) => id !== 'prettier/prettier')
}

const PLANTED: [what: string, file: string, code: string, rule: string][] = [
  [
    'the time of the machine',
    'app/chat/a.ts',
    'export const a = new Date()',
    'no-restricted-syntax',
  ],
  [
    'its milliseconds',
    'modules/crm_sales/a.ts',
    'export const a = Date.now()',
    'no-restricted-syntax',
  ],
  ['a bare fetch', 'app/chat/a.ts', `export const a = fetch('http://x')`, 'no-restricted-syntax'],
  [
    'a fetch by another name',
    'app/chat/a.ts',
    `export const a = globalThis.fetch('http://x')`,
    'no-restricted-syntax',
  ],
  [
    'a socket of the browser’s kind',
    'app/chat/a.ts',
    `export const a = new WebSocket('ws://x')`,
    'no-restricted-syntax',
  ],
  [
    'a client loaded late',
    'modules/crm_sales/a.ts',
    `export const a = () => import('node:https')`,
    'no-restricted-syntax',
  ],
  ...[
    'node:http',
    'https',
    'node:dns/promises',
    'undici',
    'openai',
    'nodemailer',
    'nodemailer/lib/fetch',
  ].map((name): [string, string, string, string] => [
    `a connection by ${name}`,
    'app/chat/a.ts',
    `import a from '${name}'\n\nexport default a`,
    'no-restricted-imports',
  ]),
  [
    'a socket',
    'app/tenancy/a.ts',
    `import { connect } from 'node:net'\n\nexport const a = connect(25)`,
    'no-restricted-imports',
  ],
  [
    'a pool without scope',
    'app/chat/a.ts',
    `import db from '@adonisjs/lucid/services/db'\n\nexport const a = db`,
    'no-restricted-imports',
  ],
  [
    'a manifest that runs its module',
    'modules/crm_sales/manifest.ts',
    `import { a } from '#modules/crm_sales/lifecycle'\n\nexport default a`,
    'no-restricted-imports',
  ],
  [
    'a relative import in a manifest',
    'modules/crm_sales/manifest.ts',
    `import { a } from './lifecycle.js'\n\nexport default a`,
    'no-restricted-imports',
  ],
  [
    'a type that is none',
    'app/chat/a.ts',
    'export const a = (b: any) => b',
    '@typescript-eslint/no-explicit-any',
  ],
  ['the console', 'app/chat/a.ts', `console.log('x')`, 'no-console'],
]

test.group('Lint', (group) => {
  group.tap((one) => one.timeout(60_000))

  for (const [what, file, code, rule] of PLANTED) {
    test(`catches ${what}`, async ({ assert }) => {
      assert.include(await broken(file, code), rule)
    })
  }

  test('lets the clock, a client and lazy manifests be', async ({ assert }) => {
    const clock = 'export const now = () => Date.now()'
    assert.isEmpty(await broken('app/shared/clock.ts', clock))
    const client = `export const a = fetch('http://x')`
    assert.isEmpty(await broken('app/channels/ycloud/client/send.ts', client))
    const types = `import type { Server } from 'node:http'\n\nexport type A = Server`
    assert.isEmpty(await broken('app/chat/a.ts', types))
    const addresses = `import { isIP } from 'node:net'\n\nexport const a = isIP('x')`
    assert.isEmpty(await broken('app/chat/a.ts', addresses))
    const manifest = `export default { jobs: () => import('#modules/crm_sales/lifecycle') }`
    assert.isEmpty(await broken('modules/crm_sales/manifest.ts', manifest))
  })

  test('cannot be switched off by a comment', async ({ assert }) => {
    const comment = ['// eslint', 'disable-next-line no-console'].join('-')
    const code = `${comment}\nconsole.log('x')`
    assert.include(await broken('app/chat/a.ts', code), 'no-console')
  })
})
