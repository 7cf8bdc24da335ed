import fc from 'fast-check'

/** Texts that have broken parsers, databases and clocks before. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\ufeff',
  '𝕏'.repeat(300),
  'x'.repeat(70_000),
  '%',
  '%00',
  '%c0%ae%c0%ae/',
  '../../../../etc/passwd',
  `' or '1'='1`,
  `"; drop table users; --`,
  '$1 :name ? ??',
  '\\',
  '{}',
  '[]',
  'null',
  'undefined',
  'true',
  'NaN',
  '-0',
  '1e309',
  '9223372036854775808',
  '__proto__',
  'constructor',
  '0000-00-00',
  '2026-02-30T25:61:61Z',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '2026-03-29T02:30',
  '2026-01-01T00:00:00.123456789+23:59',
  '00000000-0000-0000-0000-000000000000',
  '{{7*7}}${7*7}<%= 7*7 %>',
  'infinity',
  '+34' + '9'.repeat(60),
  'a@b',
]

export const hostileText = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 })
)

const number = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.1, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, Number.MIN_VALUE),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true })
)

const deep = (depth: number): unknown => (depth === 0 ? 'end' : { deeper: [deep(depth - 1)] })

/** A value of JSON that nobody would send in good faith. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], deep(200)) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}') as unknown,
      { length: 1e9 },
      { toString: 'x', valueOf: 1 },
      Array.from({ length: 2_000 }, () => 'x')
    ),
  }
)
