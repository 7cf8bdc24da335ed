export type Yaml = string | Yaml[] | { [key: string]: Yaml }

interface Line {
  indent: number
  text: string
}

/**
 * Reads the plain part of YAML that our own files keep to: maps, lists, quoted and bare words, lists in brackets,
 * anchors on maps and their merge. Every scalar is a string. Throws at anything else, so that nothing is misread.
 */
export function readPlainYaml(source: string): Record<string, Yaml> {
  const lines = source
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => ({ indent: line.search(/\S/), text: line.trim() }))
  const anchors = new Map<string, Record<string, Yaml>>()
  const value = readBlock(lines, 0, anchors)
  if (lines.length > 0 || typeof value === 'string' || Array.isArray(value)) {
    throw new Error(`This is not plain YAML: ${lines[0]?.text ?? source}`)
  }
  return value
}

function readBlock(
  lines: Line[],
  indent: number,
  anchors: Map<string, Record<string, Yaml>>
): Yaml {
  if (lines[0]?.text.startsWith('- ')) return readList(lines, indent)
  const map: Record<string, Yaml> = {}
  while (lines[0]?.indent === indent) {
    const { text } = lines.shift()!
    const [, key, rest] = /^([\w<-]+):(?:\s+(.*))?$/.exec(text) ?? []
    if (key === undefined) throw new Error(`This is no plain map: ${text}`)
    if (key === '<<') Object.assign(map, anchors.get(rest?.replace('*', '') ?? ''))
    else if (rest && !rest.startsWith('&')) map[key] = readScalar(rest)
    else {
      const inner = lines[0]?.indent ?? 0
      map[key] = inner > indent ? readBlock(lines, inner, anchors) : {}
      if (rest) anchors.set(rest.slice(1), map[key] as Record<string, Yaml>)
    }
  }
  return map
}

function readList(lines: Line[], indent: number): Yaml[] {
  const list: Yaml[] = []
  while (lines[0]?.indent === indent && lines[0].text.startsWith('- ')) {
    list.push(readScalar(lines.shift()!.text.slice(2).trim()))
  }
  return list
}

function readScalar(text: string): Yaml {
  if (text.startsWith('[')) return JSON.parse(text) as string[]
  if (text.startsWith('"')) return JSON.parse(text) as string
  if (/^[&*!|>{'%@`]/.test(text)) throw new Error(`This is no plain scalar: ${text}`)
  return text
}
