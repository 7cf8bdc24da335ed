import { test } from '@japa/runner'
import { OfflineBrain } from '#app/agent/brains/offline/offline_brain'
import type { Locale } from '#app/shared/contracts/locale'
import { MemoryClinic } from '#tests/support/dialogues/memory_clinic'

const NOW = '2026-11-25T08:10:00.000Z'

/** A tenant on its first day: no services, nobody who could do them. */
function emptyClinic(language: Locale = 'es') {
  const clinic = new MemoryClinic(new OfflineBrain(), language, NOW)
  clinic.calendar.services.length = 0
  clinic.calendar.professionals.length = 0
  return clinic
}

const NONE: Record<Locale, string> = {
  es: 'no tengo servicios que se puedan reservar',
  en: 'no services that can be booked',
  fr: 'aucun service',
}
const PROMISES = /puedo informarte|reservar, cambiar|te puede atender:|te reserve una cita|huecos/i

const OPENINGS = [
  'hola',
  'hola, quiero una cita para mañana',
  '¿qué servicios tenéis?',
  '¿cuánto cuesta?',
  '¿cuánto dura la sesión?',
  '¿quién atiende?',
  '¿qué puedes hacer?',
  'quiero reservar, ¿qué servicios tenéis?',
  'soy Marta',
  'mañana a las 10',
  'blablabla trululú',
]

test.group('The offline brain without services', () => {
  test('{$self}: says it once and offers a person')
    .with(OPENINGS)
    .run(async ({ assert }, opening) => {
      const clinic = emptyClinic()
      const { text } = await clinic.say([opening])
      assert.equal(text.split(NONE.es).length, 2, text)
      assert.include(text, 'persona del equipo', text)
      assert.notMatch(text, PROMISES)
      const next = await clinic.say(['sí, por favor'])
      assert.isTrue(await clinic.handedOver(), next.text)
    })

  test('it is said in {$self}')
    .with([
      ['en', 'I would like an appointment', 'team'],
      ['fr', 'je voudrais un rendez-vous', "l'équipe"],
    ] as [Locale, string, string][])
    .run(async ({ assert }, [language, said, person]) => {
      const { text } = await emptyClinic(language).say([said])
      assert.include(text, NONE[language])
      assert.include(text, person)
    })

  test('hours are not promised, and an emergency goes to a person', async ({ assert }) => {
    const { text } = await emptyClinic().say(['¿qué horario tenéis?'])
    assert.notMatch(text, PROMISES)
    const clinic = emptyClinic()
    await clinic.say(['me duele mucho, es urgente'])
    assert.isTrue(await clinic.handedOver())
  })

  test('a no is accepted', async ({ assert }) => {
    const clinic = emptyClinic()
    await clinic.say(['quiero una cita'])
    const { text } = await clinic.say(['no, gracias'])
    assert.notInclude(text, NONE.es)
  })
})
