import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildApp } from './launcher/app_build.mjs'
import { Lifecycle } from './launcher/lifecycle.mjs'
import { installPackages } from './launcher/packages.mjs'
import { ROOT } from './launcher/paths.mjs'

/** Installs what is missing and builds what has changed, into `build/`. */
const lifecycle = new Lifecycle()
const logs = join(ROOT, 'tmp')

try {
  await mkdir(logs, { recursive: true })
  await installPackages(lifecycle, join(logs, 'install.log'))
  await buildApp(lifecycle, join(logs, 'build.log'))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
