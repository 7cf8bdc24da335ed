import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const READY = /^Nexus is ready at (http:\/\/\S+)$/m

/** The whole product as a user starts it, on a free port. */
export async function startInstance(dataDir, env) {
  const child = spawn(
    process.execPath,
    [join('bin', 'quickstart.mjs'), '--port', '0', '--data-dir', dataDir],
    {
      cwd: ROOT,
      env: { ...process.env, ...env, AGENT_DEBOUNCE_MS: '200' },
      stdio: ['ignore', 'pipe', 'inherit'],
    }
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = await readyUrl(child)
  const demo = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8'))
  return {
    url,
    demo,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function readyUrl(child) {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      const found = READY.exec(output)
      if (found) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the quickstart ended with ${code}`)))
  })
}
