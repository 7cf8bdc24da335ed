import { test } from '@japa/runner'
import { prove } from '#tests/proof/chaos'

test.group('Proof | chaos', () => {
  test('a fault of every kind within a quarter of a minute, and nothing is lost', async ({
    assert,
  }) => {
    const lines: string[] = []
    const result = await prove({ number: () => 0.25, print: (line) => lines.push(line) })
    assert.isTrue(result.kept, [...lines, result.summary].join('\n'))
    assert.match(result.summary, /^chaos: \d+ events, lost 0, doubled 0, stuck 0$/)
  }).timeout(600_000)
})
