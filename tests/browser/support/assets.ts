import { build } from 'vite'
import app from '@adonisjs/core/services/app'

/** The pages as they are delivered: built from the present sources, not by the development server. */
export async function useBuiltAssets(): Promise<void> {
  const vite = await app.container.make('vite')
  await vite.stopDevServer()
  await build({ root: app.makePath(), mode: 'production', logLevel: 'error' })
  vite.hasManifestFile = true
}
