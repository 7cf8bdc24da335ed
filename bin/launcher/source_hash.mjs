import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { modulePackages } from './module_packages.mjs'

const FOLDERS = [
  'app',
  'modules',
  'config',
  'start',
  'database',
  'providers',
  'commands',
  'resources',
  'public',
  'types',
  'bin/vite',
]
const LEFT_OUT =
  /(^|\/)(node_modules|\.adonisjs|tests)(\/|$)|^public\/assets(\/|$)|\.spec\.tsx?$|\.md$/

async function filesBelow(root, folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  const found = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (LEFT_OUT.test(path)) continue
    if (entry.isDirectory()) found.push(...(await filesBelow(root, path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}

async function filesOnTop(root) {
  const pattern = /^(package(-lock)?\.json|tsconfig.*\.json|adonisrc\.ts|vite\.config\.ts|ace\.js)$/
  const bin = await readdir(join(root, 'bin'))
  return [
    ...(await readdir(root)).filter((name) => pattern.test(name)),
    ...bin
      .filter((name) => name.endsWith('.ts') || name === 'start.mjs')
      .map((name) => join('bin', name)),
  ]
}

/** Which modules from outside belong to the build, and every file of theirs. */
async function hashPackages(hash, root) {
  for (const { id, root: folder } of modulePackages(root)) {
    hash.update(`${id}\0`)
    for (const file of (await filesBelow(folder, '.')).sort()) {
      hash.update(`${file}\0`)
      hash.update(await readFile(join(folder, file)))
    }
  }
}

/** One hash over everything the build reads; tests and texts for people are left out. */
export async function hashSources(root) {
  const lists = await Promise.all(FOLDERS.map((folder) => filesBelow(root, folder)))
  const files = [...lists.flat(), ...(await filesOnTop(root))].sort()
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(`${relative('.', file)}\0`)
    hash.update(await readFile(join(root, file)))
    hash.update('\0')
  }
  await hashPackages(hash, root)
  return hash.digest('hex')
}
