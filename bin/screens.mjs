import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from './screens/fill.mjs'
import { startInstance } from './screens/instance.mjs'
import { takePictures } from './screens/pictures.mjs'
import { startProvider } from './screens/provider.mjs'

/** Makes the pictures in docs/screens from a fresh instance with the demo in a temporary directory. */
async function main() {
  const dataDir = await mkdtemp(join(tmpdir(), 'nexus-screens-'))
  const provider = await startProvider()
  let instance
  try {
    instance = await startInstance(dataDir, { YCLOUD_BASE_URL: provider.url })
    const scene = await fill(instance.demo)
    await takePictures(instance.url, scene)
  } finally {
    await instance?.stop()
    await provider.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

main().catch((error) => {
  process.stderr.write(`The pictures could not be made: ${error.message}\n`)
  process.exitCode = 1
})
