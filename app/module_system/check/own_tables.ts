import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { moduleFiles } from '#app/module_system/check/source_imports'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem } from '#app/module_system/validation/problem'

/** Tables that SQL creates or writes. */
const WRITES =
  /\b(?:create table(?: if not exists)?|insert into|update|delete from|alter table|drop table|truncate)\s+([a-z_]+)/g
const CREATES = /\bcreate table(?: if not exists)?\s+([a-z_]+)/g
/** `on update set`, `for update of`: words that follow without being tables. */
const NO_TABLES = new Set(['set', 'of', 'on', 'skip', 'nowait', 'to'])

const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '')

/** A module reads tables of the kernel and writes its own; those it declares are those it creates. */
export async function ownTables({
  id,
  root,
  manifest,
}: DiscoveredModule): Promise<ModuleProblem[]> {
  const problems: ModuleProblem[] = []
  const own = new Set(manifest.tables)
  const created = new Set<string>()
  for (const file of (await moduleFiles(root)).filter((one) => !one.startsWith('ui/'))) {
    const text = await readFile(join(root, file), 'utf8')
    if (file.includes('database/migrations/')) namesIn(text, CREATES).forEach((t) => created.add(t))
    for (const table of new Set(namesIn(text, WRITES))) {
      if (NO_TABLES.has(table) || own.has(table)) continue
      problems.push({ module: id, field: 'tables', reason: `${file} writes "${table}"` })
    }
  }
  for (const table of own) {
    if (created.has(table)) continue
    problems.push({ module: id, field: 'tables', reason: `no migration creates "${table}"` })
  }
  return problems
}
