import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { LEVEL_2_IDS } from '#tests/architecture/documents/asvs'

const STATES = ['done', 'by design', 'none', 'operator', 'partly', 'open'] as const
type State = (typeof STATES)[number]

interface Row {
  ids: string[]
  state: State
  how: string
}

/** A spec by its file, one of those that have a name of their own, or another document. */
const PROOF =
  /`(architecture|browser|functional|journeys|process|proof|unit)\/\w|\]\(|\bthe (walk|crawl)\b|\bfuzzing\b/i

test.group('docs/security.md', () => {
  const text = readFileSync(app.makePath('docs/security.md'), 'utf8')
  const rows = rowsOf(text)
  const accounted = rows.flatMap(({ ids }) => ids)

  test('accounts for each requirement of the levels 1 and 2, once', ({ assert }) => {
    assert.lengthOf(LEVEL_2_IDS, 253)
    assert.deepEqual(
      accounted.filter((id, index) => accounted.indexOf(id) !== index),
      []
    )
    assert.sameMembers(accounted, [...LEVEL_2_IDS])
  })

  test('each state is one of those that are explained, and each done one is shown', ({
    assert,
  }) => {
    for (const { state } of rows) assert.include(STATES, state)
    const unshown = rows.filter(({ state, how }) => state === 'done' && !PROOF.test(how))
    assert.deepEqual(
      unshown.map(({ ids }) => ids[0]),
      []
    )
    for (const { state, how } of rows) if (state !== 'done') assert.match(how, /\w{3}/)
  })

  test('counts them as they are', ({ assert }) => {
    const counts = STATES.map((state) => {
      const number = rows
        .filter((row) => row.state === state)
        .reduce((sum, { ids }) => sum + ids.length, 0)
      return `${number} ${state}`
    })
    assert.include(text, `Of ${LEVEL_2_IDS.length} requirements ${counts.join(', ')}.`)
  })
})

/** `| 1.1.1, 1.2.6–1.2.8 | done | … |`; rows of level 3 are left out. */
function rowsOf(text: string): Row[] {
  return [...text.matchAll(/^\| (\d+\.\d+\.\d+[^|]*?) +\| ([\w ]+?) +\| (.*) \|$/gm)]
    .filter(([, ids = '']) => !ids.includes('level 3'))
    .map(([, ids = '', state = '', how = '']) => ({
      ids: ids.split(', ').flatMap(idsOf),
      state: state as State,
      how,
    }))
}

function idsOf(range: string): string[] {
  const [first = '', last = first] = range.split('–')
  const [chapter, section, from] = first.split('.').map(Number)
  const to = Number(last.split('.')[2])
  return Array.from(
    { length: to - (from ?? 0) + 1 },
    (_, index) => `${chapter}.${section}.${(from ?? 0) + index}`
  )
}
