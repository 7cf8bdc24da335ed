import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { installedPackages, isAllowed, licenceProblems } from '../../bin/supply_chain/licences.mjs'
import { filesBelow } from '#tests/architecture/source_files'

interface LockEntry {
  version?: string
  integrity?: string
  resolved?: string
  optional?: boolean
  hasInstallScript?: boolean
}
interface Manifest {
  allowScripts: Record<string, boolean>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const read = <T>(path: string) => JSON.parse(readFileSync(app.makePath(path), 'utf8')) as T
const manifest = read<Manifest>('package.json')
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? ''

/** Packages by their place below node_modules; the project itself is not one. */
function entriesOf(path: string) {
  const { packages } = read<{ packages: Record<string, LockEntry> }>(path)
  return Object.entries(packages).filter(([place]) => place !== '')
}

test.group('Supply chain', () => {
  const locked = entriesOf('package-lock.json')
  const installed = entriesOf('node_modules/.package-lock.json')

  test('every package that brings an install script has been decided about', ({ assert }) => {
    const scripted = [...locked, ...installed]
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => nameOf(place))
    assert.sameMembers(Object.keys(manifest.allowScripts), [...new Set(scripted)])
  })

  test('what is installed is what the lock file names', ({ assert }) => {
    const versions = new Map(locked.map(([place, { version }]) => [place, version]))
    const other = installed.filter(([place, { version }]) => versions.get(place) !== version)
    assert.deepEqual(
      other.map(([place]) => place),
      []
    )
  })

  test('the lock file fixes each package by its content and names no place to take it from', ({
    assert,
  }) => {
    const loose = locked.filter(([, { integrity, optional }]) => !integrity && !optional)
    const placed = locked.filter(([, { resolved }]) => resolved)
    assert.deepEqual([loose, placed], [[], []])
  })

  test('direct dependencies are pinned exactly', ({ assert }) => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    assert.deepEqual(
      wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
      []
    )
  })

  test('nothing of ours installs but by the lock file', ({ assert }) => {
    const files = ['Dockerfile', ...filesBelow('bin'), ...filesBelow('.ci')]
    const installs = /\bnpm (?:i|install|add|update)\b|\bnpx -|\b(?:yarn|pnpm)\b/
    const found = files.flatMap((path) =>
      readFileSync(app.makePath(path), 'utf8')
        .split('\n')
        // A sentence that tells a person what to do is not a command of ours.
        .filter((line) => installs.test(line) && !/console\.error|^\s*(#|\/\/|\*)/.test(line))
        .map((line) => `${path}: ${line.trim()}`)
    )
    assert.deepEqual(found, [])
  })

  test('every licence is allowed, or an exception with its reason', ({ assert }) => {
    assert.deepEqual(licenceProblems(installedPackages()), [])
  })

  test('a licence that nobody has allowed is named, and so is an idle exception', ({ assert }) => {
    const planted = [{ name: 'planted', version: '1.0.0', licence: 'AGPL-3.0-only' }]
    assert.match(licenceProblems(planted, {})[0] ?? '', /^planted 1\.0\.0 is under AGPL-3\.0-only/)
    const excused = { planted: { licence: 'MIT', reason: 'once' } }
    assert.lengthOf(licenceProblems(planted, excused), 1)
    assert.match(licenceProblems([], excused)[0] ?? '', /planted is not needed/)
    assert.isTrue(isAllowed('(MIT OR GPL-3.0-only)'))
    assert.isFalse(isAllowed('MIT AND GPL-3.0-only'))
    assert.isFalse(isAllowed(null))
  })
})
