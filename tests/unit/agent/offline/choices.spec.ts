import { test } from '@japa/runner'
import { read } from '#tests/support/offline/reading'

const PICKS: [string, number | null][] = [
  ['la 2', 2],
  ['el segundo', 2],
  ['3', 3],
  ['1️⃣', 1],
  ['opción 4', 4],
  ['quiero la primera', 1],
  ['la última', -1],
  ['the third one', 3],
  ['number two please', 2],
  ['2nd', 2],
  ['the last one', -1],
  ['le premier', 1],
  ['le deuxième svp', 2],
  ['mardi 1er décembre', null],
  ['the 2nd of December', null],
  ['a la una', null],
  ['10', null],
  ['sí, esa', null],
]

const SERVICES: [string, string[]][] = [
  ['primera consulta', ['Primera consulta']],
  ['la consulta', ['Primera consulta']],
  ['primra consuta', ['Primera consulta']],
  ['tratamiento', ['Tratamiento completo']],
  ['tratamient complet', ['Tratamiento completo']],
  ['first consultation', ['Primera consulta']],
  ['traitement', ['Tratamiento completo']],
  ['la de 60 minutos', ['Tratamiento completo']],
  ['the one hour one', ['Tratamiento completo']],
  ['primera consulta en vez del tratamiento', ['Primera consulta']],
  ['la más corta', ['Primera consulta']],
  ['la primera', []],
  ['mañana a las 10', []],
]

const PROFESSIONALS: [string, string | null][] = [
  ['con Laura', 'Laura Gómez'],
  ['quiero cita con la doctora gomez', 'Laura Gómez'],
  ['with Dr Dubois please', 'Dr. Marc Dubois'],
  ['avec laura', 'Laura Gómez'],
  ['soy Laura', null],
]

test.group('Choices in the words of a lead', () => {
  for (const [line, pick] of PICKS) {
    test(`${line}, of five`, ({ assert }) => assert.equal(read(line, { options: 5 }).pick, pick))
  }
  for (const [line, names] of SERVICES) {
    test(`service: ${line}`, ({ assert }) =>
      assert.deepEqual(
        read(line).services.map((service) => service.name),
        names
      ))
  }
  for (const [line, name] of PROFESSIONALS) {
    test(`professional: ${line}`, ({ assert }) =>
      assert.equal(read(line).professional?.name ?? null, name))
  }

  for (const line of [
    'sí',
    'si',
    'sip',
    'vale',
    'dale',
    'ok',
    'yes please',
    "d'accord",
    'oui',
    '👍',
  ]) {
    test(`yes: ${line}`, ({ assert }) => assert.equal(read(line).answer, 'yes'))
  }
  for (const line of ['no', 'nope', 'non merci', 'no gracias', 'ninguna']) {
    test(`no: ${line}`, ({ assert }) => assert.equal(read(line).answer, 'no'))
  }

  for (const line of [
    'no quiero cancelar, quiero cambiar la fecha',
    "No, I don't want to cancel",
    'je ne veux pas annuler',
  ]) {
    test(`no cancellation: ${line}`, ({ assert }) =>
      assert.isFalse(read(line).intents.has('cancel')))
  }
})
