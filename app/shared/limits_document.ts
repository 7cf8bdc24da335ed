interface Entry {
  value: number
  unit: string
  reason: string
}

const TITLES: Record<string, string> = {
  body: 'Bodies of requests',
  page: 'Lists',
  text: 'Texts',
  image: 'Pictures',
  list: 'Lists inside a request',
  rate: 'Rates',
  lane: 'Lanes of jobs',
  mail: 'Mail servers',
  live: 'Event streams',
  organization: 'Each organization',
  tenant: 'Each tenant',
  token: 'API tokens',
  webhook: 'Outgoing webhooks',
  time: 'Times',
}

/** `docs/limits.md` from the table of limits. */
export function limitsDocument(table: Record<string, Record<string, Entry>>): string {
  const sections = Object.entries(table).map(([group, entries]) => {
    const rows = Object.entries(entries).map(([name, { value, unit, reason }]) => [
      `\`${group}.${name}\``,
      readable(value, unit),
      reason,
    ])
    return `## ${TITLES[group] ?? group}\n\n${markdownTable([['name', 'limit', 'why'], ...rows])}`
  })
  return `${INTRODUCTION}\n\n${sections.join('\n\n')}\n`
}

const INTRODUCTION = `# Limits

Made by \`npm run limits\` from \`app/shared/limits.ts\`; a test fails when it is out of date. What goes
beyond a limit is refused with a [problem](api.md): 413 for bodies, 422 for texts and lists, 429 with
\`Retry-After\` for rates, 409 for what a tenant has enough of.`

function readable(value: number, unit: string): string {
  const mebibyte = 1024 * 1024
  if (unit === 'bytes' && value % mebibyte === 0) return `${value / mebibyte} MiB`
  if (unit === 'bytes' && value % 1024 === 0) return `${value / 1024} KiB`
  return `${value.toLocaleString('en')} ${unit}`
}

/** Columns as wide as their widest cell, which is how the formatter leaves them. */
function markdownTable([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0))
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
