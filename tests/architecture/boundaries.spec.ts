import { createRequire } from 'node:module'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IForbiddenRuleType,
} from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { CANARIES, SOUND } from '#tests/architecture/boundaries/canaries'

const require = createRequire(import.meta.url)
const TSCONFIG = 'tests/architecture/boundaries/tsconfig.json'
const FOLDERS = [
  'app',
  'modules',
  'commands',
  'config',
  'start',
  'database',
  'providers',
  'resources/ui',
]

test.group('Boundaries', (group) => {
  group.tap((one) => one.timeout(60_000))

  test('the code keeps them', async ({ assert }) => {
    assert.deepEqual(await violationsBelow(app.makePath(), FOLDERS), [])
  })

  test('each rule catches the violation planted for it, and only that', async ({
    assert,
    cleanup,
  }) => {
    const root = await mkdtemp(join(tmpdir(), 'nexus-canaries-'))
    cleanup(() => rm(root, { recursive: true }))
    const planted = Object.fromEntries(CANARIES.map(({ file, text }) => [file, text]))
    await writeTree(root, { ...SOUND, ...planted })
    await writeTree(root, { [TSCONFIG]: await tsconfigOfCanaries() })

    assert.sameDeepMembers(
      await violationsBelow(root, ['app', 'modules', 'start', 'resources/ui']),
      CANARIES.map(({ rule, file }) => `${rule}: ${file}`)
    )
  })
})

async function violationsBelow(root: string, folders: string[]): Promise<string[]> {
  const boundaries = require('./boundaries/rules.cjs') as (root: string) => IForbiddenRuleType[]
  const options: ICruiseOptions = {
    baseDir: root,
    ruleSet: { forbidden: boundaries(root) },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(tests|build|\\.adonisjs)/' },
  }
  const resolving = {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css'],
  }
  const before = process.cwd()
  process.chdir(root)
  try {
    const tsConfig = extractTSConfig(join(root, TSCONFIG))
    const resolved = { ...resolving, tsConfig: join(root, TSCONFIG) }
    const { output } = await cruise(folders, options, resolved, { tsConfig })
    const found = (output as ICruiseResult).summary.violations
    return [...new Set(found.map(({ rule, from }) => `${rule.name}: ${from}`))]
  } finally {
    process.chdir(before)
  }
}

async function writeTree(root: string, files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
}

/** The same settings; the rules themselves are not part of the small tree. */
async function tsconfigOfCanaries() {
  const settings = require('./boundaries/tsconfig.json') as object
  return JSON.stringify({ ...settings, files: ['../../../app/shared/clock.ts'] })
}
