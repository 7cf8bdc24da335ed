import { test } from '@japa/runner'
import { csvLine } from '#app/shared/csv'

test.group('Comma-separated values', () => {
  test('texts that a spreadsheet would calculate begin with an apostrophe', ({ assert }) => {
    for (const [text, cell] of [
      ['=HYPERLINK("http://evil.test")', `"'=HYPERLINK(""http://evil.test"")"`],
      ['+34600000000', `'+34600000000`],
      ['-2+3', `'-2+3`],
      ['@SUM(A1)', `'@SUM(A1)`],
      ['\tcmd', `"'\tcmd"`],
      ['\rcmd', `"'\rcmd"`],
      ['\ncmd', `"'\ncmd"`],
      ['  =1+1', `'  =1+1`],
      ['＝1+1', `'＝1+1`],
      ['\0=1', `'\0=1`],
    ] as const) {
      assert.equal(csvLine([text]), `${cell}\r\n`)
    }
  })

  test('quotes, separators and ends of lines stay inside their cell', ({ assert }) => {
    assert.equal(
      csvLine(['a,b', 'say "hi"', 'two\nlines', 'semi;colon', 'plain', null, -5]),
      `"a,b","say ""hi""","two\nlines","semi;colon",plain,,-5\r\n`
    )
  })
})
