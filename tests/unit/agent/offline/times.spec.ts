import { test } from '@japa/runner'
import { read } from '#tests/support/offline/reading'

const TIMES: [string, string | null][] = [
  ['a las 10', '10:00'],
  ['a las 10 y media', '10:30'],
  ['a las diez y cuarto', '10:15'],
  ['a las 11 menos cuarto', '10:45'],
  ['a las cinco', '17:00'],
  ['a las 5 de la mañana', '05:00'],
  ['10 de la mañana', '10:00'],
  ['a las 8 de la tarde', '20:00'],
  ['por la tarde, a las 8', '20:00'],
  ['10:30', '10:30'],
  ['10.30', '10:30'],
  ['10h', '10:00'],
  ['a mediodía', '12:00'],
  ['mañana 10', '10:00'],
  ['5pm', '17:00'],
  ['5 p.m.', '17:00'],
  ['half past ten', '10:30'],
  ['quarter to five', '16:45'],
  ['ten thirty', '10:30'],
  ["10 o'clock", '10:00'],
  ['at noon', '12:00'],
  ['17h30', '17:30'],
  ['dix heures', '10:00'],
  ['dix heures et demie', '10:30'],
  ['à midi', '12:00'],
  ['demain après-midi', null],
  ['la de 30 minutos', null],
  ['en 3 días', null],
  ['una sesión de una hora', null],
]

const WINDOWS: [string, string | null, string | null][] = [
  ['después de las 5', '17:00', null],
  ['a partir de las 16', '16:00', null],
  ['antes de las 12', null, '12:00'],
  ['entre las 10 y las 12', '10:00', '12:00'],
  ['de 16 a 18h', '16:00', '18:00'],
  ['after 4', '16:00', null],
  ['before noon', null, '12:00'],
  ['between 2 and 4 pm', '14:00', '16:00'],
  ['après 17h', '17:00', null],
  ['entre 10h et 12h', '10:00', '12:00'],
]

const PARTS: [string, string | null][] = [
  ['mañana por la mañana', 'morning'],
  ['mañana por la tarde', 'afternoon'],
  ['por la noche', 'evening'],
  ['buenas tardes', null],
  ['tomorrow evening', 'evening'],
  ['good morning', null],
  ['demain matin', 'morning'],
  ['demain après-midi', 'afternoon'],
  ['bonsoir', null],
  ['más tarde', null],
]

test.group('Hours in the words of a lead', () => {
  for (const [line, time] of TIMES) {
    test(line, ({ assert }) => assert.equal(read(line).time?.[0] ?? null, time))
  }
  for (const [line, after, before] of WINDOWS) {
    test(`${line} is a window`, ({ assert }) => {
      const facts = read(line)
      assert.deepEqual(facts.window, { after, before })
      assert.isNull(facts.time)
    })
  }
  for (const [line, part] of PARTS) {
    test(`${line}: ${part ?? 'no part of day'}`, ({ assert }) =>
      assert.equal(read(line).part, part))
  }
})
