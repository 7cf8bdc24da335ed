import { test } from '@japa/runner'
import { sourceFiles } from '#tests/architecture/source_files'

const LARGEST = 250
/** A spec tells several short stories; each is read alone. */
const LARGEST_TEST = 300
const MEDIAN = 60

/** Written in two parts, so that this file does not find itself. */
const SUPPRESSIONS = [
  '@ts-' + 'ignore',
  '@ts-' + 'expect-error',
  '@ts-' + 'nocheck',
  'eslint-' + 'disable',
]
const PROMISES = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X:']

/** Tables of one entry for each route or list, in which a person looks one up. */
const TABLES = ['tests/support/crawl/cases.ts', 'tests/support/plans/cases.ts']

test.group('Sources', () => {
  const files = sourceFiles()
  const product = files.filter(({ isTest }) => !isTest)

  test('no file is too long to be read in one go', ({ assert }) => {
    const long = files.filter(
      ({ path, lines, isTest }) =>
        lines > (isTest ? LARGEST_TEST : LARGEST) && !TABLES.includes(path)
    )
    assert.deepEqual(
      long.map(({ path, lines }) => `${path}: ${lines} lines`),
      []
    )
  })

  test('half of the files are small', ({ assert }) => {
    const lengths = product.map(({ lines }) => lines).sort((a, b) => a - b)
    assert.isAtMost(lengths[Math.floor(lengths.length / 2)] ?? 0, MEDIAN)
  })

  for (const mark of [...SUPPRESSIONS, ...PROMISES]) {
    test(`no file says ${mark}`, ({ assert }) => {
      const found = files.filter(({ text }) => text.includes(mark))
      assert.deepEqual(
        found.map(({ path }) => path),
        []
      )
    })
  }
})
