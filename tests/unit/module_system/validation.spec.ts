import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { InvalidModules, validateModules } from '#app/module_system/validation'
import type { Declarations } from '#app/module_system/validation/problem'
import {
  declarations,
  givenManifest,
  givenModule,
  givenRoute,
  lazy,
} from '#tests/unit/module_system/given'

test.group('Validation of modules', (group) => {
  let root: string

  group.each.setup(() => {
    root = mkdtempSync(join(tmpdir(), 'nexus-modules-'))
    return () => rmSync(root, { recursive: true })
  })

  const problems = (changes: Partial<Declarations>) =>
    validateModules(declarations(changes)).map(
      (one) => `${one.module}: ${one.field}: ${one.reason}`
    )

  const ofPaint = (changes: Partial<ModuleManifest>, others: Partial<Declarations> = {}) =>
    problems({ modules: [givenModule(root, givenManifest('paint', changes))], ...others })

  const listener = (name: string, event: string) =>
    ({ name, event, mode: 'queued', handler: lazy }) as const
  const tool = (name: string) =>
    ({ name, description: '', effect: 'read', input: lazy, run: lazy }) as const
  const job = (name: `paint.${string}`) =>
    ({ name, lane: 'default', attempts: 1, handler: lazy }) as const
  const label = { en: 'x', es: 'x', fr: 'x' }

  test('a sound module has none', ({ assert }) => {
    assert.isEmpty(
      ofPaint({ permissions: [{ id: 'paint.walls.read', label }], tables: ['paint_walls'] })
    )
  })

  test('shape: missing parts are all named, and nothing else is judged', ({ assert }) => {
    const broken = { id: 'paint', version: '1', name: { en: 'Paint' }, permissions: 'all' }
    const module = givenModule(root, broken as unknown as ModuleManifest, { folder: 'paint' })
    assert.deepEqual(problems({ modules: [module] }), [
      'paint: version: is not a semantic version',
      'paint: icon: is missing',
      'paint: name: has no text in "es"',
      'paint: name: has no text in "fr"',
      'paint: description: has no text in "es"',
      'paint: description: has no text in "en"',
      'paint: description: has no text in "fr"',
      'paint: dependsOn: is not a list',
      'paint: tables: is not a list',
      'paint: permissions: is not a list',
    ])
  })

  test('ids: the folder’s name, snake_case, unique, also among the kernel’s domains', ({
    assert,
  }) => {
    const named = givenModule(root, givenManifest('Paint-Shop'), { folder: 'paint_shop' })
    assert.deepEqual(problems({ modules: [named] }), [
      'paint_shop: id: "Paint-Shop" is not snake_case',
      'paint_shop: id: "Paint-Shop" is not the name of its folder, "paint_shop"',
    ])
    assert.deepEqual(ofPaint({}, { domains: [{ id: 'paint' }] }), [
      'paint: id: "paint" is already taken',
    ])
  })

  test('dependencies: unknown ones', ({ assert }) => {
    assert.deepEqual(ofPaint({ dependsOn: ['walls'], enhances: ['roofs'] }), [
      'paint: dependsOn: knows no module "walls"',
      'paint: enhances: knows no module "roofs"',
    ])
  })

  test('dependencies: cycles, with their way', ({ assert }) => {
    const modules = [
      givenModule(root, givenManifest('paint', { dependsOn: ['walls'] })),
      givenModule(root, givenManifest('walls', { dependsOn: ['paint'] })),
      givenModule(root, givenManifest('roofs', { dependsOn: ['walls'] })),
    ]
    assert.deepEqual(problems({ modules }), [
      'paint: dependsOn: is cyclic: paint → walls → paint',
      'walls: dependsOn: is cyclic: walls → paint → walls',
    ])
  })

  test('names: everything begins with the module’s id', ({ assert }) => {
    const found = ofPaint(
      {
        permissions: [{ id: 'walls.read' as `paint.${string}`, label }],
        tables: ['walls'],
        jobs: [job('dry' as `paint.${string}`)],
        emits: ['walls.painted' as `paint.${string}`],
        listens: [listener('painted', 'walls.painted')],
      },
      {
        routes: [
          givenRoute('paint', '/paint', { name: 'walls.index', permissions: ['walls.read'] }),
        ],
      }
    )
    assert.deepEqual(found, [
      'paint: permissions: "walls.read" does not begin with "paint."',
      'paint: jobs: "dry" does not begin with "paint."',
      'paint: emits: "walls.painted" does not begin with "paint."',
      'paint: listens: "painted" does not begin with "paint."',
      'paint: tables: "walls" does not begin with "paint_"',
      'paint: http: "walls.index" does not begin with "paint."',
    ])
  })

  test('duplicates: a name has one owner over the kernel and all modules', ({ assert }) => {
    const found = ofPaint(
      {
        tools: [tool('book'), tool('mix')],
        jobs: [job('paint.dry'), job('paint.dry')],
        emits: ['paint.dried', 'paint.dried'],
        permissions: [
          { id: 'paint.read', label },
          { id: 'paint.read', label },
        ],
        tables: ['paint_walls', 'paint_walls'],
        listens: [listener('paint.a', 'paint.dried'), listener('paint.a', 'paint.dried')],
      },
      { domains: [{ id: 'calendar', tools: [tool('book')] }] }
    )
    assert.deepEqual(found, [
      'paint: permissions: "paint.read" is already declared by "paint"',
      'paint: tables: "paint_walls" is already declared by "paint"',
      'paint: tools: "book" is already declared by "calendar"',
      'paint: jobs: "paint.dry" is already declared by "paint"',
      'paint: emits: "paint.dried" is already declared by "paint"',
      'paint: listens: "paint.a" is already declared by "paint"',
    ])
  })

  test('permissions: what is asked for is declared', ({ assert }) => {
    const found = ofPaint({ tools: [{ ...tool('mix'), permission: 'paint.mix' }] })
    assert.deepEqual(found, [
      'paint: tools: asks for the permission "paint.mix", which the module does not declare',
    ])
  })

  test('listeners: an event that nobody emits is misspelt; the kernel emits too', ({ assert }) => {
    const listens = [listener('paint.a', 'chat.opened'), listener('paint.b', 'chat.opend')]
    const found = ofPaint({ listens }, { domains: [{ id: 'chat', emits: ['chat.opened'] }] })
    assert.deepEqual(found, [
      'paint: listens: "paint.b" waits for "chat.opend", which nobody emits',
    ])
  })

  test('routes: one answer for a path, whatever its parameters are called', ({ assert }) => {
    const modules = ['paint', 'walls'].map((id) => givenModule(root, givenManifest(id)))
    const routes = [
      givenRoute('paint', '/colours/:id'),
      givenRoute('walls', '/colours/:colour'),
      givenRoute('chat', '/messages', { isModule: false }),
      givenRoute('walls', '/messages/unread'),
    ]
    assert.sameMembers(problems({ modules, routes }), [
      'walls: http: GET /api/v1/colours/: is already answered by "paint"',
      'paint: http: the prefix "/api/v1/colours" is also used by "walls"',
      'chat: http: the prefix "/api/v1/messages" is also used by "walls"',
    ])
  })

  test('routes: ask for a permission that is declared, or say why for none', ({ assert }) => {
    const chat = { id: 'chat', permissions: [{ id: 'chat.see', grantedTo: {} }] }
    const modules = [givenModule(root, givenManifest('paint'))]
    const kernel = { isModule: false, permissions: [], open: undefined }
    const routes = [
      givenRoute('paint', '/walls'),
      givenRoute('paint', '/walls/:id', { permissions: [] }),
      givenRoute('paint', '/walls/open', { permissions: [], open: 'for everybody' }),
      givenRoute('paint', '/walls/chat', { permissions: ['chat.see'] }),
      givenRoute('chat', '/talks', { ...kernel, permissions: ['chat.see'] }),
      givenRoute('chat', '/talks/open', { ...kernel, open: 'for everybody' }),
      givenRoute('chat', '/talks/forgotten', kernel),
      givenRoute('chat', '/talks/silent', { ...kernel, open: ' ' }),
      givenRoute('chat', '/talks/both', { ...kernel, permissions: ['chat.see'], open: 'why' }),
      givenRoute('chat', '/talks/unknown', { ...kernel, permissions: ['chat.sea'] }),
    ]
    assert.sameMembers(problems({ domains: [chat], modules, routes }), [
      'paint: http: GET /api/v1/walls/:id asks for no permission',
      'paint: http: GET /api/v1/walls/open asks for no permission',
      'paint: http: GET /api/v1/walls/open is open, which a module may not be',
      'paint: http: GET /api/v1/walls/chat asks for "chat.see", which the module does not declare',
      'chat: http: GET /api/v1/talks/forgotten asks for no permission',
      'chat: http: GET /api/v1/talks/silent does not say why it is open',
      'chat: http: GET /api/v1/talks/both is guarded and open at once',
      'chat: http: GET /api/v1/talks/unknown asks for "chat.sea", which no domain declares',
    ])
  })

  test('navigation: leads to a page of the module', ({ assert }) => {
    const entry = { id: 'paint.walls', label, icon: 'brush', area: 'main', order: 1 } as const
    const routes = [
      givenRoute('paint', '/walls', { area: 'tenant' }),
      givenRoute('paint', '/colours'),
    ]
    const navigation = [
      { ...entry, path: '/walls' as const },
      { ...entry, id: 'paint.colours', path: '/colours' as const },
    ]
    assert.deepEqual(ofPaint({ navigation }, { routes }), [
      'paint: navigation: "paint.colours" leads to "/colours", which is no web route of the module',
    ])
  })

  test('files: pages and cards exist as sources, or in the build where there is one', ({
    assert,
  }) => {
    const manifest = givenManifest('paint', {
      pages: ['paint/walls/index', 'paint/walls/show'],
      slots: [{ slot: 'contact_panel', component: 'paint/card', data: lazy, order: 1 }],
    })
    const module = givenModule(root, manifest, { files: { 'ui/pages/walls/index.tsx': '' } })
    assert.deepEqual(problems({ modules: [module] }), [
      'paint: pages: "paint/walls/show" has no file ui/pages/walls/show.tsx',
      'paint: slots: "paint/card" has no file ui/components/card.tsx',
    ])
    const builtFiles = new Set([
      'modules/paint/ui/pages/walls/show.jsx',
      'modules/paint/ui/components/card.tsx',
    ])
    assert.deepEqual(problems({ modules: [module], builtFiles }), [
      'paint: pages: "paint/walls/index" is not in the browser build; build again with this module',
    ])
  })

  test('locales: a file for each language, with the same keys', ({ assert }) => {
    const files = {
      'lang/en.json': '{ "walls": { "title": "Walls", "none": "None" } }',
      'lang/es.json': '{ "walls": { "title": "Paredes" } }',
      'lang/fr.json': 'not json',
    }
    const module = givenModule(root, givenManifest('paint'), { files })
    assert.deepEqual(problems({ modules: [module] }), [
      'paint: lang: lang/fr.json is not JSON',
      'paint: lang: lang/es.json lacks walls.none',
    ])
    rmSync(join(root, 'paint/lang/fr.json'))
    assert.include(problems({ modules: [module] }), 'paint: lang: lang/fr.json is missing')
  })

  test('the refusal to start holds every problem, a line each', ({ assert }) => {
    const error = new InvalidModules([
      { module: 'paint', field: 'id', reason: 'is wrong' },
      { module: 'walls', field: 'tools', reason: 'are wrong' },
    ])
    assert.deepEqual(error.message.split('\n').slice(1), [
      '  paint: id: is wrong',
      '  walls: tools: are wrong',
    ])
  })
})
