import { test } from '@japa/runner'
import { spread, spreadOverDays } from '#app/calendar/availability/spread'
import { matchByName } from '#app/calendar/tools/naming'

const things = ['Consulta inicial', 'Sesión completa', 'Limpieza dental', 'Limpieza profunda'].map(
  (name, at) => ({ id: `id-${at}`, name })
)

test.group('Names that people write', () => {
  const found = (wanted: string) => {
    const match = matchByName(wanted, things)
    return match.kind === 'found' ? match.thing.name : match.names
  }

  test('{wanted} is {name}')
    .with([
      { wanted: 'id-1', name: 'Sesión completa' },
      { wanted: 'sesion COMPLETA', name: 'Sesión completa' },
      { wanted: 'consulta', name: 'Consulta inicial' },
      { wanted: 'una consulta inicial', name: 'Consulta inicial' },
      { wanted: 'completa', name: 'Sesión completa' },
      { wanted: 'cosulta inicail', name: 'Consulta inicial' },
      { wanted: 'limpeza profunda', name: 'Limpieza profunda' },
      { wanted: 'sesion', name: 'Sesión completa' },
    ])
    .run(({ assert }, { wanted, name }) => assert.equal(found(wanted), name))

  test('what fits several is asked back with those, what fits none with all', ({ assert }) => {
    assert.deepEqual(found('limpieza'), ['Limpieza dental', 'Limpieza profunda'])
    assert.lengthOf(found('xyzzy'), 4)
    assert.lengthOf(found('  '), 4)
  })
})

test.group('Offers', () => {
  test('are spread evenly and keep the soonest', ({ assert }) => {
    assert.deepEqual(spread([1, 2, 3, 4, 5, 6, 7, 8], 4), [1, 3, 5, 7])
    assert.deepEqual(spread([1, 2], 4), [1, 2])
    const days = ['a1', 'a2', 'a3', 'b1', 'c1']
    assert.deepEqual(
      spreadOverDays(days, ([day]) => day!, { days: 2, perDay: 2 }),
      ['a1', 'a2', 'b1']
    )
  })
})
