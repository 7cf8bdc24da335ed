import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, resolve } from 'node:path'

/**
 * Modules from outside `modules/`: what they are called and where they lie. Read by the launcher, the browser build
 * and the server alike, so nothing here runs any part of a module.
 */

/** Relative folders are meant from the checkout, also where the compiled application runs in its `build` folder. */
function checkoutOf(root) {
  const outer = dirname(root)
  return !existsSync(join(root, 'adonisrc.ts')) && existsSync(join(outer, 'adonisrc.ts'))
    ? outer
    : root
}

/** What `config/modules.ts` names, and `MODULE_PACKAGES` after it. */
function namedPackages(root, env) {
  const text = ['ts', 'js']
    .map((ending) => join(root, 'config', `modules.${ending}`))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))[0]
  const list = /packages:\s*\[([^\]]*)\]/.exec(text ?? '')?.[1] ?? ''
  const configured = [...list.matchAll(/['"]([^'"]+)['"]/g)].map(([, name]) => name)
  const added = (env.MODULE_PACKAGES ?? '').split(',').map((name) => name.trim())
  return [...new Set([...configured, ...added])].filter(Boolean)
}

/** The folder of a package; its name is looked up as an import of this application would be. */
function folderOf(name, checkout) {
  if (isAbsolute(name) || /^\.\.?(\/|$)/.test(name)) return resolve(checkout, name)
  const paths = createRequire(join(checkout, 'package.json')).resolve.paths(name) ?? []
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(path))
  if (!found)
    throw new Error(`The module package "${name}" is not installed; a folder begins with ./ or /`)
  return found
}

function readPackage(name, checkout) {
  const folder = folderOf(name, checkout)
  const file = join(folder, 'package.json')
  if (!existsSync(file)) throw new Error(`The module package "${name}" has no ${file}`)
  const { nexus, main = './manifest.js', version = null } = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof nexus?.module !== 'string')
    throw new Error(`The package.json of "${name}" does not say which module it is (nexus.module)`)
  const root = realpathSync(folder)
  return { name, id: nexus.module, root, manifest: resolve(root, main), version }
}

/**
 * The packages that are named, in that order. Throws with the name of one that is not there or is no module.
 */
export function modulePackages(root, env = process.env) {
  const checkout = checkoutOf(root)
  return namedPackages(root, env).map((name) => readPackage(name, checkout))
}
