import { test } from '@japa/runner'
import { prove } from '#tests/proof/contest'

test.group('Proof | contest', () => {
  test('twenty leads want one slot: all are answered, one gets it', async ({ assert }) => {
    const lines: string[] = []
    const result = await prove({
      number: (_, otherwise) => otherwise,
      print: (line) => lines.push(line),
    })
    assert.isTrue(result.kept, [...lines, result.summary].join('\n'))
    assert.match(result.summary, /answered 20 in .* booked 1 times, overlaps 0$/)
  }).timeout(600_000)
})
