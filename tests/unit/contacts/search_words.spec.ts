import { test } from '@japa/runner'
import { wordRanges } from '#app/contacts/search_words'

const words = (typed: string) => wordRanges(typed).map(({ from }) => from)

test.group('Words of a search', () => {
  test('lower case and without accents, the longest first, each once', ({ assert }) => {
    assert.deepEqual(words('  Ana  Nuñez-García ana '), ['garcia', 'nunez', 'ana'])
    assert.deepEqual(words('ÇELİK Øre'), ['celik', 'øre'])
    assert.deepEqual(words('Ｆｕｌｌ'), ['full'])
  })

  test('a number is its digits, however it is written, in the spelling that is stored', ({
    assert,
  }) => {
    assert.deepEqual(words('+34 600-111 222'), ['34600111222'])
    assert.deepEqual(words('600 111'), ['600111'])
    assert.deepEqual(words('+52 1 55 1234 5678'), ['525512345678'])
    assert.deepEqual(words('12'), ['12'])
  })

  test('no letter and no digit is no word, and many words are no more than five', ({ assert }) => {
    assert.deepEqual(words('%_ \\ ...'), [])
    assert.lengthOf(words('a b c d e f g'), 5)
  })

  test('a range ends after everything that begins alike', ({ assert }) => {
    const [range] = wordRanges('ana')
    assert.isTrue(range !== undefined && 'ana' >= range.from && 'anaÿ\u{10fffe}' < range.to)
    assert.isFalse(range !== undefined && 'anb' < range.to)
  })
})
