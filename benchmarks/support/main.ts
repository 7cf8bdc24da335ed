import { readdir } from 'node:fs/promises'
import { readArguments, type Benchmark } from './benchmark.js'
import { Stage } from './stage.js'

const FOLDER = new URL('../', import.meta.url)

async function names() {
  const files = await readdir(FOLDER)
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
}

async function main([name, ...argv]: string[]): Promise<number> {
  const known = await names()
  const wanted = name === undefined ? known : known.filter((one) => one === name)
  if (wanted.length === 0) {
    console.error(`Usage: npm run bench -- [NAME]; NAME is one of ${known.join(', ')}.`)
    return 2
  }
  for (const one of wanted) {
    const { benchmark } = (await import(new URL(`${one}.ts`, FOLDER).href)) as {
      benchmark: Benchmark
    }
    const stage = new Stage()
    try {
      await benchmark.run(stage, readArguments(argv))
    } finally {
      await stage.close()
    }
  }
  return 0
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error)
    process.exit(1)
  }
)
