import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MODULES } from '../launcher/paths.mjs'
import { ALLOWED, EXCEPTIONS } from './policy.mjs'

/** Binaries for one platform are part of the package that brings them. */
const PLATFORM = /-(linux|darwin|win32|freebsd|android|wasm32)\b.*$/

/** What npm has installed: name, version and licence as each package states it (null when it does not). */
export function installedPackages() {
  const { packages } = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8'))
  return Object.entries(packages).map(([path, { version, license }]) => ({
    name: path.split('node_modules/').at(-1),
    version,
    licence: license ?? null,
  }))
}

/** `MIT OR X` is fine when one of them is, `MIT AND X` when both are. */
export function isAllowed(licence) {
  if (!licence) return false
  const words = licence.replace(/[()]/g, ' ')
  const choices = words.split(/\s+OR\s+/)
  return choices.some((all) => all.split(/\s+AND\s+/).every((one) => ALLOWED.has(one.trim())))
}

/** One sentence for each package that nobody has allowed, and for each exception that nothing needs. */
export function licenceProblems(packages, exceptions = EXCEPTIONS) {
  const needed = new Set()
  const problems = packages.flatMap(({ name, version, licence }) => {
    if (isAllowed(licence)) return []
    const known = [name, name.replace(PLATFORM, '')].find((one) => one in exceptions)
    needed.add(known)
    if (known && exceptions[known].licence === licence) return []
    return [
      `${name} ${version} is under ${licence ?? 'no stated licence'}, which nobody has allowed`,
    ]
  })
  const idle = Object.keys(exceptions).filter((name) => !needed.has(name))
  return [...problems, ...idle.map((name) => `the exception for ${name} is not needed any more`)]
}
