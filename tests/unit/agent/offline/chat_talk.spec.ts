import { test } from '@japa/runner'
import type { Facts, Intent } from '#app/agent/brains/offline/understand/facts'
import { read } from '#tests/support/offline/reading'

/** The day after tomorrow and so on, from Wednesday, 25 November 2026. */
const DATES: [string, string][] = [
  ['2moro pls', '2026-11-26'],
  ['no puedo mañana, mejor pasado', '2026-11-27'],
  ['pasado a las 5', '2026-11-27'],
  ['next wed', '2026-12-02'],
  ['mon at 2', '2026-11-30'],
  ['can I come on sat', '2026-11-28'],
  ['a week from tomorrow', '2026-12-03'],
  ['demain en huit', '2026-12-03'],
  ['in two weeks on monday', '2026-12-07'],
  ['el lunes en dos semanas', '2026-12-07'],
  ['lundi dans deux semaines', '2026-12-07'],
  ['lundi en quinze', '2026-12-14'],
]

const TIMES: [string, string][] = [
  ['noonish', '12:00'],
  ['5ish', '17:00'],
  ['nov 30 5p', '17:00'],
  ['midi et quart', '12:15'],
  ['half 3', '15:30'],
]

const INTENTS: [string, Intent][] = [
  ['what appts do i have', 'mine'],
  ['do you have my appt?', 'mine'],
  ['i need to talk to someone real', 'human'],
  ['my appointment is when?', 'mine'],
  ['tengo cita?', 'mine'],
  ['g un rdv ?', 'mine'],
  ['antes', 'earlier'],
  ['any', 'any'],
  ['gimme a time', 'availability'],
  ['cuando abrís?', 'hours'],
  ['jpeux parler à qqn ?', 'human'],
  ["I'm running late", 'human'],
  ['voy a llegar tarde', 'human'],
  ['je suis en retard', 'human'],
  ['sorry, wrong number', 'forget'],
  ['ta', 'thanks'],
  ['y otra para mi marido Pedro a las 10:30', 'another'],
  ['and another for my husband Pete', 'another'],
  ['et un autre pour mon mari Pierre', 'another'],
  ['¿a qué hora era?', 'mine'],
  ['what time was that again?', 'mine'],
  ["c'était à quelle heure déjà ?", 'mine'],
  ['delete it pls', 'cancel'],
]

const NAMES: [string, string][] = [
  ['me yamo Juan Carlos', 'Juan Carlos'],
  ['soi Bea', 'Bea'],
  ['y otra para mi marido Pedro a las 10:30', 'Pedro'],
  ['my names maria lopez', 'Maria Lopez'],
  ['Book a cleaning under the name Al Green', 'Al Green'],
  ['au nom de Mme Durand', 'Durand'],
  ['je me nomme Guy', 'Guy'],
]

test.group('The offline brain reads how people chat', () => {
  test('the day in "{0}"')
    .with(DATES)
    .run(({ assert }, [line, day]) => assert.deepEqual(read(line).dates, [day]))

  test('the hour in "{0}"')
    .with(TIMES)
    .run(({ assert }, [line, time]) => assert.equal(read(line).time?.[0], time))

  test('the wish in "{0}"')
    .with(INTENTS)
    .run(({ assert }, [line, intent]) => assert.include([...read(line).intents], intent))

  test('the name in "{0}"')
    .with(NAMES)
    .run(({ assert }, [line, name]) => assert.equal(read(line).name, name))

  test('before noon is a limit', ({ assert }) => {
    assert.deepEqual(read('anything b4 noon?').window, { after: null, before: '12:00' })
  })

  test('a name may come with a smile, or be a word of the language', ({ assert }) => {
    const asked = { nameAsked: true }
    assert.equal(read('😊 Paco', asked).name, 'Paco')
    assert.equal(read('Eva Mas', asked).name, 'Eva Mas')
    assert.isNull(read('la mas barata', asked).name)
  })

  test('a name may come while something else was asked, if it is written as one', ({ assert }) => {
    const welcome = { nameWelcome: true, options: 5 }
    assert.equal(read('Rosa', welcome).name, 'Rosa')
    assert.isNull(read('rosa', welcome).name)
    assert.isNull(read('Perfecto', welcome).name)
  })

  test('a number beside a day is an hour, after an article it is a position', ({ assert }) => {
    const shown = { options: 5, timeAsked: true }
    const picked = ({ pick, time }: Facts) => [pick, time?.[0] ?? null]
    assert.deepEqual(picked(read('tuesday 3', shown)), [null, '15:00'])
    assert.deepEqual(picked(read('la 3', shown)), [3, null])
    assert.deepEqual(picked(read('eleven', shown)), [null, '11:00'])
  })

  test('who is not wanted is nobody asked for', ({ assert }) => {
    for (const line of ['pero no con Laura', 'but not with Laura', 'mais pas avec Laura']) {
      const { professional, unwanted } = read(line)
      assert.isNull(professional)
      assert.equal(unwanted?.id, 'p1')
    }
    assert.isTrue(read('con otra persona').otherProfessional)
  })
})
