import { test } from '@japa/runner'
import ts from 'typescript'
import app from '@adonisjs/core/services/app'

const FILE = app.makePath('tests/unit/module_system/planted_manifest.ts')

/** Each part on a line of its own; `ID` is where the module's id belongs. */
const PARTS = [
  `permissions: [{ id: 'ID.read', label }],`,
  `pages: ['ID/walls'],`,
  `navigation: [{ id: 'n', label, icon: 'i', path: '/p', area: 'main', order: 1, permission: 'ID.read' }],`,
  `tools: [{ name: 't', description: '', effect: 'read', permission: 'ID.read', input: lazy, run: lazy }],`,
  `jobs: [{ name: 'ID.dry', lane: 'default', attempts: 1, handler: lazy }],`,
  `schedules: [{ name: 'ID.nightly', cron: '0 3 * * *', job: 'ID.dry' }],`,
  `emits: ['ID.dried'],`,
  `publicEvents: [{ type: 't.dried', version: 1, label, event: 'ID.dried', permission: 'ID.read', data: lazy }],`,
  `provides: [{ contract: 'ID.walls', implementation: lazy }],`,
  `realtime: [{ topic: 'ID.walls', permission: 'ID.read' }],`,
  `meters: [{ id: 'ID.litres', label, measure: lazy }],`,
  `notifications: [{ kind: 'ID.dry', label, defaultFor: [] }],`,
  `triggers: [{ id: 'ID.dried', label, event: 'e' }],`,
  `actions: [{ id: 'ID.mix', label, input: lazy, run: lazy }],`,
  `searches: [{ id: 'ID.walls', label, icon: 'i', permission: 'ID.read', search: lazy }],`,
]

/** One manifest a part, so that each stands by itself before the compiler. */
const source = ['paint', 'walls'].flatMap((id) =>
  PARTS.flatMap((part) => [
    `defineModule('paint', { version: '1.0.0', name: label, description: label, icon: '', dependsOn: [], tables: [],`,
    ...(part.startsWith('permissions') ? [] : ['permissions: [],']),
    part.replaceAll('ID', id),
    `})`,
  ])
)

const PLANTED = [
  `import { defineModule } from '#app/module_system/contracts/manifest'`,
  `const label = { en: '', es: '', fr: '' }`,
  `const lazy = (): Promise<never> => Promise.reject(new Error())`,
  ...source,
].join('\n')

/** The lines of the planted file that the compiler refuses. */
function refusedLines(): string[] {
  const { config } = ts.readConfigFile(app.makePath('tsconfig.json'), ts.sys.readFile) as {
    config: object
  }
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, app.makePath())
  const options = { ...parsed.options, noEmit: true, skipLibCheck: true, types: [] }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.fileExists = (file) => file === FILE || fileExists(file)
  host.readFile = (file) => (file === FILE ? PLANTED : readFile(file))
  host.getSourceFile = (file, ...rest) =>
    file === FILE
      ? ts.createSourceFile(file, PLANTED, ts.ScriptTarget.ESNext)
      : getSourceFile(file, ...rest)
  const program = ts.createProgram([FILE], options, host)
  const planted = program.getSourceFile(FILE)
  const lines = PLANTED.split('\n')
  const found = program
    .getSemanticDiagnostics(planted)
    .map(({ start = 0 }) => lines[planted?.getLineAndCharacterOfPosition(start).line ?? 0] ?? '')
  return [...new Set(found)]
}

test.group('Types of a manifest', () => {
  test('own names are taken, another module’s are refused at compile time', ({ assert }) => {
    assert.sameMembers(
      refusedLines(),
      PARTS.map((part) => part.replaceAll('ID', 'walls'))
    )
  }).timeout(60_000)
})
