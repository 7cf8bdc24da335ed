import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/inertia'

/** Taken once: the package would read and hash the whole manifest for every page. */
function assetsVersion(): string | undefined {
  const manifest = app.publicPath('assets/.vite/manifest.json')
  if (!app.inProduction || !existsSync(manifest)) return undefined
  return createHash('sha256').update(readFileSync(manifest)).digest('hex').slice(0, 16)
}

const inertiaConfig = defineConfig({ rootView: 'app', assetsVersion: assetsVersion() })

export default inertiaConfig
