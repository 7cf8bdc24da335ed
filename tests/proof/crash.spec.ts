import { test } from '@japa/runner'
import { prove } from '#tests/proof/crash'

test.group('Proof | crash', () => {
  test('one kill at each of the three moments loses and doubles nothing', async ({ assert }) => {
    const lines: string[] = []
    const result = await prove({ number: () => 1, print: (line) => lines.push(line) })
    assert.isTrue(result.kept, [...lines, result.summary].join('\n'))
    assert.equal(result.summary, 'crash: 3 rounds, lost 0, doubled 0, stuck 0')
  }).timeout(600_000)
})
