import { test } from '@japa/runner'
import { read } from '#tests/support/offline/reading'

const ANYWHERE: [string, string | null][] = [
  ['Me llamo Ana', 'Ana'],
  ['me llamo ana garcía y quiero una cita', 'Ana García'],
  ['Hola, soy Ana', 'Ana'],
  ['soy Ana, quiero una cita mañana', 'Ana'],
  ['mi nombre es José Luis de la Fuente', 'José Luis de la Fuente'],
  ['a nombre de Pedro Ruiz por favor', 'Pedro Ruiz'],
  ['es para mi hija Lucía', 'Lucía'],
  ['Ana García', 'Ana García'],
  ["I'm John", 'John'],
  ['im sam', 'Sam'],
  ['My name is Mary Jane Watson', 'Mary Jane Watson'],
  ["it's Kate O'Neil here", "Kate O'Neil"],
  ["je m'appelle Zoé", 'Zoé'],
  ['Je suis Jean-Pierre Martin', 'Jean-Pierre Martin'],
  ['au nom de Paul', 'Paul'],
  ['me llamo Domingo', 'Domingo'],
  ['me llamo Ana pero la reserva es para Juan Pérez', 'Juan Pérez'],
  ['Es para una consulta. Soy Iván', 'Iván'],
  ["C'est pour Sophie Bernard", 'Sophie Bernard'],
  ['soy laura', 'Laura'],
  ['soy nuevo paciente', null],
  ['soy alérgica a la penicilina', null],
  ["I'm looking for an appointment", null],
  ["I'm available tomorrow", null],
  ['je suis malade', null],
  ['quiero una Primera Consulta', null],
  ['Primera Consulta', null],
  ['Buenos Días', null],
  ['sí', null],
]

const ASKED: [string, string | null][] = [
  ['ana garcía', 'Ana García'],
  ['JOHN SMITH', 'John Smith'],
  ['Ana, gracias', 'Ana'],
  ["O'Connor", "O'Connor"],
  ['Domingo Martín', 'Domingo Martín'],
  ['sí', null],
  ['hola', null],
  ['no, mejor el viernes', null],
  ['mañana', null],
  ['limpieza', null],
  ['¿cuánto cuesta?', null],
]

test.group('Names in the words of a lead', () => {
  for (const [line, name] of ANYWHERE) {
    test(line, ({ assert }) => assert.equal(read(line).name, name))
  }
  for (const [line, name] of ASKED) {
    test(`asked for the name: ${line}`, ({ assert }) =>
      assert.equal(read(line, { nameAsked: true }).name, name))
  }
})
