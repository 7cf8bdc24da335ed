import { test } from '@japa/runner'
import { languageOf } from '#app/agent/brains/offline/language'

const ROWS: [string, string | null][] = [
  ['hola', 'es'],
  ['quiero una cita para manana', 'es'],
  ['kiero cita pal viernes', 'es'],
  ['¿cuánto vale?', 'es'],
  ['gracias', 'es'],
  ['hello', 'en'],
  ['can i come tomorrow', 'en'],
  ['how much', 'en'],
  ['thanks', 'en'],
  ['My knee has been aching since the match', 'en'],
  ['bonjour', 'fr'],
  ['je voudrais un rdv demain', 'fr'],
  ["c'est combien", 'fr'],
  ['merci', 'fr'],
  ['Mon fils a des boutons partout', 'fr'],
  ['ok', null],
  ['10:30', null],
  ['👍', null],
  ['Ana García', null],
  ['', null],
]

test.group('The language of a line', () => {
  for (const [line, language] of ROWS) {
    test(`${line || 'nothing'}: ${language ?? 'no evidence'}`, ({ assert }) =>
      assert.equal(languageOf(line), language))
  }
})
