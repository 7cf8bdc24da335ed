import { readFileSync } from 'node:fs'

const PACKAGE = new URL('../../../package.json', import.meta.url)

/** What a package may ask `nexus` for, from the `exports` of our package.json; `nexus/ui` exists in the browser. */
export function exportedEntries(): RegExp[] {
  const { exports } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { exports: object }
  return ['./ui', ...Object.keys(exports)].map((entry) => {
    const pattern = entry.slice(1).replaceAll('.', '\\.').replace('*', '[a-z_/]+')
    return new RegExp(`^nexus${pattern}$`)
  })
}
