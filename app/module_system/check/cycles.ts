import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { SourceImport } from '#app/module_system/check/source_imports'

const ENDINGS = ['.ts', '.tsx', '.js', '.jsx']

/** Ways through a module's files that lead back to where they began, each once. Types and lazy imports may. */
export function cycles(root: string, imports: readonly SourceImport[]): string[][] {
  const edges = new Map<string, string[]>()
  for (const one of imports) {
    if (one.typeOnly || one.lazy || !isOwn(one)) continue
    const target = targetOf(root, one)
    if (target) edges.set(one.file, [...(edges.get(one.file) ?? []), target])
  }
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (file: string, way: string[]) => {
    const at = way.indexOf(file)
    if (at >= 0) return void found.push([...way.slice(at), file])
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) walk(next, [...way, file])
    done.add(file)
  }
  for (const file of edges.keys()) walk(file, [])
  return found
}

const isOwn = ({ specifier }: SourceImport) =>
  specifier.startsWith('.') || specifier.startsWith('#modules/')

/** In the tree, files of a module name each other from the root of all modules. */
function targetOf(root: string, { file, specifier }: SourceImport): string | null {
  const path = specifier.startsWith('#')
    ? specifier.split('/').slice(2).join('/')
    : posix.join(posix.dirname(file), specifier)
  const bare = path.replace(/\.jsx?$/, '')
  const found = ENDINGS.map((ending) => bare + ending)
  return found.find((candidate) => existsSync(join(root, candidate))) ?? null
}
