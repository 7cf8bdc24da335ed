import { test } from '@japa/runner'
import { prove } from '#tests/proof/redis'

test.group('Proof | redis', () => {
  test('flushed and killed in the middle, and nobody notices', async ({ assert }) => {
    const lines: string[] = []
    const result = await prove({ number: () => 18, print: (line) => lines.push(line) })
    assert.isTrue(result.kept, [...lines, result.summary].join('\n'))
    assert.equal(result.summary, 'redis: 18 leads, lost 0, doubled 0, stuck 0')
  }).timeout(600_000)
})
