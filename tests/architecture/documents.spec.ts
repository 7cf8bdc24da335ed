import { existsSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { KERNEL_DOMAINS } from '#app/kernel'
import { registry } from '#app/module_system/registry'
import {
  alternatives,
  anchorsOf,
  documents,
  linksOf,
} from '#tests/architecture/documents/documents'
import { namedFiles } from '#tests/architecture/documents/named_files'
import { knownRoutes, namedRoutes } from '#tests/architecture/documents/named_routes'
import { filesBelow, sourceFiles } from '#tests/architecture/source_files'

const all = documents()
const read = (path: string) => readFileSync(app.makePath(path), 'utf8')

/** What each of these documents says that is not so: `path: what`. */
const wrong = (find: (document: (typeof all)[number]) => string[]) =>
  all.flatMap((document) => find(document).map((what) => `${document.path}: ${what}`))

test.group('Documents', () => {
  test('every link leads to a file, and to a heading of it', ({ assert }) => {
    const dead = wrong((document) =>
      linksOf(document).filter((target) => {
        const [file = '', anchor] = target.split('#')
        const path = file === '' ? document.path : normalize(join(document.folder, file))
        if (!existsSync(app.makePath(path))) return true
        return anchor !== undefined && !anchorsOf(read(path)).includes(anchor)
      })
    )
    assert.deepEqual(dead, [])
  })

  test('every file that is named exists', ({ assert }) => {
    assert.deepEqual(wrong(namedFiles().missing), [])
  })

  test('every route that is named is there', ({ assert }) => {
    const routes = knownRoutes()
    assert.deepEqual(
      wrong((document) => namedRoutes(document).filter((route) => !routes(route))),
      []
    )
  })

  test('every command that is named can be typed', ({ assert }) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const ours = filesBelow('commands').map(read).join('\n')
    const specs = sourceFiles().map(({ path }) => path)
    const runs = (folder: string, name: string) => existsSync(app.makePath(`${folder}/${name}.ts`))
    const known: [RegExp, (name: string) => boolean][] = [
      [/npm run (?:--silent )?([\w:-]+)/g, (name) => name in scripts],
      [/node ace ([\w:]+)/g, (name) => ours.includes(`commandName = '${name}'`)],
      [/npm run ace -- ([\w:]+)/g, (name) => ours.includes(`commandName = '${name}'`)],
      [/npm run proof -- (\w+)/g, (name) => runs('tests/proof', name)],
      [/npm run bench -- (\w+)/g, (name) => name === 'NAME' || runs('benchmarks', name)],
      [
        /--files=(\w+)/g,
        (name) =>
          name.startsWith('tour_guide') || specs.some((path) => path.endsWith(`/${name}.spec.ts`)),
      ],
    ]
    const unknown = wrong(({ spans, commands }) =>
      [...spans, ...commands].flatMap((line) =>
        known.flatMap(([pattern, is]) =>
          [...line.matchAll(pattern)].filter(([, name = '']) => !is(name)).map(([said]) => said)
        )
      )
    )
    assert.deepEqual(unknown, [])
  })

  test('every variable, code and constant that is named is used', ({ assert }) => {
    const used = new Set(
      [
        ...sourceFiles().map(({ text }) => text),
        ...[...filesBelow('resources/lang'), ...filesBelow('benchmarks')].map(read),
      ].flatMap((text) => text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? [])
    )
    const unknown = wrong(({ spans }) =>
      spans
        .map((span) => /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=.*)?$/.exec(span)?.[1] ?? '')
        .filter((name) => name !== '' && !used.has(name))
    )
    assert.deepEqual(unknown, [])
  })

  test('every permission that the guide to the API names is declared', ({ assert }) => {
    const areas = new Set([...registry.permissions.keys()].map((id) => id.split('.')[0]))
    const named = all
      .filter(({ path }) => path === 'docs/api.md')
      .flatMap(({ spans }) => spans.filter((span) => /^[a-z_]+(\.[a-z_]+)+$/.test(span)))
      .filter((word) => areas.has(word.split('.')[0]))
    assert.isAbove(named.length, 10)
    assert.isEmpty(named.filter((id) => !registry.permissions.has(id)))
  })

  test('every domain has a short document, and stands in the layout', ({ assert }) => {
    const layout = read('docs/architecture.md')
    for (const { id } of KERNEL_DOMAINS) {
      const path = `app/${id}/README.md`
      assert.isAtMost(read(path).split('\n').length, 40, path)
      assert.match(layout, new RegExp(`\\b${id}/`), `${id} in docs/architecture.md`)
    }
  })

  test('every field of a manifest is in the guide to modules', ({ assert }) => {
    const manifest = read('app/module_system/contracts/manifest.ts')
    const body = /export interface ModuleManifest[^{]*\{([\s\S]*?)^\}/m.exec(manifest)?.[1] ?? ''
    const fields = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name = '']) => name)
    assert.isAbove(fields.length, 25)
    const table = (read('docs/guides/modules.md').match(/^\| `.*$/gm) ?? []).join('\n')
    assert.deepEqual(
      fields.filter((name) => !new RegExp(`\`${name}[\`.]`).test(table)),
      []
    )
  })

  test('every suite and proof is in the guide to the tests', ({ assert }) => {
    const guide = read('docs/testing.md')
    const proofs = filesBelow('tests/proof').flatMap(
      (path) => /^tests\/proof\/(\w+)\.ts$/.exec(path)?.[1] ?? []
    )
    assert.isNotEmpty(proofs)
    for (const name of proofs) assert.include(guide, `npm run proof -- ${name}`)
    const suites = [...read('adonisrc.ts').matchAll(/name: '(\w+)',\s+files:/g)].map(
      ([, name]) => name
    )
    assert.isNotEmpty(suites)
    for (const name of suites) assert.match(guide, new RegExp(`^\\| ${name} `, 'm'))
  })

  test('every guide is found from another document', ({ assert }) => {
    const linked = new Set(
      all.flatMap((document) =>
        linksOf(document).map((target) =>
          normalize(join(document.folder, target.split('#')[0] ?? ''))
        )
      )
    )
    const lost = filesBelow('docs/guides').filter((path) => !linked.has(path))
    assert.deepEqual(lost, [])
  })

  test('braces name each of their choices', ({ assert }) => {
    assert.deepEqual(alternatives('a/{b,c}.ts'), ['a/b.ts', 'a/c.ts'])
  })
})
