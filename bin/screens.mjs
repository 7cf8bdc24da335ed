import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from './screens/fill.mjs'
import { startInstance } from './screens/instance.mjs'
import { startMailServer } from './screens/mail_server.mjs'
import { takePictures } from './screens/pictures.mjs'
import { startProvider } from './screens/provider.mjs'
import { startReceiver } from './screens/receiver.mjs'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '..', 'docs', 'screens') },
    only: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
  },
})

/**
 * Makes the pictures in docs/screens from a fresh instance with the demo in a temporary directory.
 * `--out DIR` puts them elsewhere, `--only NAME` takes those whose names begin so, `--all` each page in each size,
 * theme and language.
 */
async function main() {
  const dataDir = await mkdtemp(join(tmpdir(), 'nexus-screens-'))
  const [provider, mails, receiver] = [
    await startProvider(),
    await startMailServer(),
    await startReceiver(),
  ]
  let instance
  try {
    instance = await startInstance(dataDir, {
      YCLOUD_BASE_URL: provider.url,
      SMTP_URL: mails.url,
      OUTBOUND_ALLOW_HOSTS: receiver.host,
      LOGIN_THROTTLE: 'off',
    })
    const scene = await fill(instance, mails, receiver)
    await takePictures(instance.url, scene, { ...values, folder: resolve(values.out) })
  } finally {
    await instance?.stop()
    await Promise.all([provider.stop(), mails.stop(), receiver.stop()])
    await rm(dataDir, { recursive: true, force: true })
  }
}

main().catch((error) => {
  process.stderr.write(`The pictures could not be made: ${error.message}\n`)
  process.exitCode = 1
})
