import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { filesBelow, sourceFiles, type SourceFile } from '#tests/architecture/source_files'

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

  test('what is exported is imported somewhere', ({ assert }) => {
    const others = [...filesBelow('benchmarks'), 'vite.config.ts'].map((path) =>
      readFileSync(app.makePath(path), 'utf8')
    )
    assert.deepEqual(unusedExports(files, others), [])
  })

  test('a planted export that nobody imports is named', ({ assert }) => {
    const plant = (path: string, text: string) => ({ path, text, lines: 1, isTest: false })
    const planted = [
      plant('app/one.ts', 'export const used = 1\nexport function idle() {}\nexport type T = 1'),
      plant('app/other.ts', `import { used } from '#app/one'`),
    ]
    assert.deepEqual(unusedExports(planted, []), ['app/one.ts: idle'])
  })
})

/** Whoever asks for them is not among our sources: the runner of the specs, and other modules. */
const ASKED_FROM_OUTSIDE = /^(tests\/bootstrap\.ts$|modules\/[^/]+\/contracts\/)/
const EXPORTED = /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class) (\w+)/gm

/** Values, not types: a file may say what its functions take and give. */
function unusedExports(files: readonly SourceFile[], others: readonly string[]): string[] {
  const named = new Map<string, number>()
  const note = (text: string) => {
    for (const word of new Set(text.match(/\w+/g))) named.set(word, (named.get(word) ?? 0) + 1)
  }
  for (const { text } of files) note(text)
  others.forEach(note)
  return files
    .filter(({ path }) => !ASKED_FROM_OUTSIDE.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED)]
        .map(([, name = '']) => name)
        .filter((name) => named.get(name) === 1)
        .map((name) => `${path}: ${name}`)
    )
}
