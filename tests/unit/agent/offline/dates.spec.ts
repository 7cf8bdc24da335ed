import { test } from '@japa/runner'
import { read } from '#tests/support/offline/reading'

const ROWS: [string, string[]][] = [
  ['hoy', ['2026-11-25']],
  ['mañana', ['2026-11-26']],
  ['manana por la manana', ['2026-11-26']],
  ['por la mañana', []],
  ['pasado mañana', ['2026-11-27']],
  ['esta tarde', ['2026-11-25']],
  ['el jueves', ['2026-11-26']],
  ['el miércoles', ['2026-12-02']],
  ['este miércoles', ['2026-11-25']],
  ['el juebes que viene', ['2026-11-26']],
  ['el lunes de la semana que viene', ['2026-11-30']],
  ['en 3 días', ['2026-11-28']],
  ['dentro de dos semanas', ['2026-12-09']],
  ['15/12', ['2026-12-15']],
  ['15 de diciembre', ['2026-12-15']],
  ['martes 1 de diciembre', ['2026-12-01']],
  ['el día 3', ['2026-12-03']],
  ['3 de enero', ['2027-01-03']],
  ['ayer', ['2026-11-24']],
  ['el lunes pasado', ['2026-11-23']],
  ['30 de febrero', []],
  ['no puedo el jueves, mejor el viernes', ['2026-11-27']],
  ['este finde', ['2026-11-28', '2026-11-29']],
  ['la semana que viene', ['2026-11-30', '2026-12-01', '2026-12-02']],
  ['today', ['2026-11-25']],
  ['tmrw', ['2026-11-26']],
  ['tommorow morning', ['2026-11-26']],
  ['the day after tomorrow', ['2026-11-27']],
  ['next Thursday', ['2026-11-26']],
  ['Thursday next week', ['2026-12-03']],
  ['Monday week', ['2026-12-07']],
  ['in two days', ['2026-11-27']],
  ['December 15th', ['2026-12-15']],
  ['the 3rd of December', ['2026-12-03']],
  ['2026-12-15', ['2026-12-15']],
  ['yesterday', ['2026-11-24']],
  ['last Friday', ['2026-11-20']],
  ["aujourd'hui", ['2026-11-25']],
  ['demain matin', ['2026-11-26']],
  ['après-demain', ['2026-11-27']],
  ['apres demain', ['2026-11-27']],
  ['jeudi prochain', ['2026-11-26']],
  ['le 15 décembre', ['2026-12-15']],
  ['le 1er décembre', ['2026-12-01']],
  ['dans 3 jours', ['2026-11-28']],
  ['lundi en huit', ['2026-12-07']],
  ['hier', ['2026-11-24']],
  ['mardi ou mercredi', ['2026-12-01', '2026-12-02']],
  ['hasta mañana', []],
  ['buenos días', []],
]

test.group('Days in the words of a lead', () => {
  for (const [line, days] of ROWS) {
    test(line, ({ assert }) => assert.deepEqual(read(line).dates, days))
  }

  test('a day and month without year are read the American way only where asked', ({ assert }) => {
    assert.deepEqual(read('12/05').dates, ['2027-05-12'])
    assert.deepEqual(read('12/05', { monthFirst: true }).dates, ['2026-12-05'])
    assert.deepEqual(read('12/15').dates, ['2026-12-15'])
  })

  test('the day an appointment stands on is told from the day it shall move to', ({ assert }) => {
    const facts = read('cambia mi cita del jueves al viernes')
    assert.equal(facts.fromDate, '2026-11-26')
    assert.deepEqual(facts.dates, ['2026-11-27'])
  })

  test('with options on the screen, "el 2" is an option', ({ assert }) => {
    const facts = read('el 2', { options: 5 })
    assert.equal(facts.pick, 2)
    assert.deepEqual(facts.dates, [])
  })
})
