import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { LIMIT_TABLE } from '#app/shared/limits'
import { limitsDocument } from '#app/shared/limits_document'

test.group('Limits', () => {
  test('docs/limits.md says what the code does', async ({ assert }) => {
    const written = await readFile(app.makePath('docs/limits.md'), 'utf8')
    assert.equal(written, limitsDocument(LIMIT_TABLE), 'run: npm run limits')
  })

  test('each limit has a unit and a reason', ({ assert }) => {
    for (const [group, entries] of Object.entries(LIMIT_TABLE)) {
      for (const [name, { value, unit, reason }] of Object.entries(entries)) {
        assert.isAbove(value, 0, `${group}.${name}`)
        assert.match(unit, /\S/, `${group}.${name}`)
        assert.match(reason, /\S.{10,}\.$/, `${group}.${name}`)
      }
    }
  })
})
