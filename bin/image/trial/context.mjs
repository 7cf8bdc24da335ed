import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ROOT } from '../../launcher/paths.mjs'

/** Top-level names that .dockerignore lets in. */
async function allowedNames() {
  const text = await readFile(join(ROOT, '.dockerignore'), 'utf8')
  return new Set(text.split('\n').flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? []))
}

/** Copies what an engine would send as the context of the build; answers how many files. */
export async function copyContext(target) {
  const allowed = await allowedNames()
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const tracked = execFileSync('git', list, options)
  const files = tracked.split('\0').filter((path) => path && allowed.has(path.split('/')[0]))
  for (const path of files) {
    await mkdir(dirname(join(target, path)), { recursive: true })
    await cp(join(ROOT, path), join(target, path))
  }
  return files.length
}

/** The RUN steps of the Dockerfile's first stage, in their order. */
export async function buildSteps() {
  const [, stage = ''] = (await readFile(join(ROOT, 'Dockerfile'), 'utf8')).split(/^FROM .*$/m)
  return [...stage.matchAll(/^RUN (.+)$/gm)].map(([, step]) => step)
}
