import { readdir } from 'node:fs/promises'
import { readArguments, type Proof } from '#tests/proof/support/proof'

const FOLDER = new URL('../', import.meta.url)

async function main([name, ...argv]: string[]): Promise<number> {
  const files = await readdir(FOLDER)
  const names = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
  if (!names.includes(name)) {
    console.error(`Usage: npm run proof -- NAME; NAME is one of ${names.join(', ')}.`)
    return 2
  }
  const { prove } = (await import(`#tests/proof/${name}`)) as { prove: Proof }
  const result = await prove(readArguments(argv, (line) => console.log(line)))
  console.log(result.summary)
  return result.kept ? 0 : 1
}

// Ending by `exit` and not by the signal lets the product's processes be killed on the way out.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error)
    process.exit(1)
  }
)
