import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import app from '@adonisjs/core/services/app'
import { filesBelow } from '#tests/architecture/source_files'

export interface Document {
  /** From the root of the repository. */
  path: string
  folder: string
  text: string
  /** What stands in backticks within the prose. */
  spans: string[]
  /** Lines of fenced blocks that a reader would type. */
  commands: string[]
}

const FOLDERS = ['app', 'benchmarks', 'docs', 'modules', 'tests/proof', 'tests/simulators']
const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm

/** Every document that people read. */
export const documents = (): Document[] =>
  ['README.md', 'SECURITY.md', ...FOLDERS.flatMap(filesBelow)]
    .filter((path) => path.endsWith('.md'))
    .map(readDocument)

function readDocument(path: string): Document {
  const text = readFileSync(app.makePath(path), 'utf8')
  const prose = text.replaceAll(FENCE, '')
  return {
    path,
    folder: dirname(path),
    text,
    spans: [...prose.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replaceAll(/\s+/g, ' ')),
    commands: [...text.matchAll(FENCE)]
      .filter(([, language = '']) => ['', 'sh'].includes(language))
      .flatMap(([, , block = '']) => block.split('\n')),
  }
}

/** `[words](target)`, without addresses of the web. */
export const linksOf = ({ text }: Document): string[] =>
  [...text.replaceAll(FENCE, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

/** Anchors of its headings, as GitHub makes them. */
export const anchorsOf = (text: string): string[] =>
  [...text.replaceAll(FENCE, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-')
  )

/** `{a,b}` is both, as in a shell. */
export function alternatives(path: string): string[] {
  const braces = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(path)
  if (!braces) return [path]
  const [, before = '', choices = '', after = ''] = braces
  return choices.split(',').flatMap((choice) => alternatives(`${before}${choice}${after}`))
}
