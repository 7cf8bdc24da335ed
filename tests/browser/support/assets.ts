import { build } from 'vite'
import app from '@adonisjs/core/services/app'

/** The pages as they are delivered: built from the present sources, not by the development server. */
export async function useBuiltAssets(): Promise<void> {
  const vite = await app.container.make('vite')
  await vite.stopDevServer()
  const before = process.env.NODE_ENV
  // Otherwise React's development build would be tested.
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: app.makePath(), logLevel: 'error' })
  } finally {
    process.env.NODE_ENV = before
  }
  vite.hasManifestFile = true
}
