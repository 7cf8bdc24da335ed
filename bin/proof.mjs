import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const node = `${root}node_modules/node/bin/node`

// Whatever Node npm runs on, the proofs run on the pinned one, like the product they watch.
if (!existsSync(node)) {
  console.error('The dependencies are missing: run npm install first.')
  process.exit(1)
}

const proof = spawn(
  node,
  ['--import=@poppinss/ts-exec', 'tests/proof/support/main.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' }
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => proof.kill(signal))
proof.on('exit', (code) => process.exit(code ?? 1))
