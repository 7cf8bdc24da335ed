import { defineConfig, type Plugin } from 'vite'
import adonisjs from '@adonisjs/vite/client'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { modulePackagesPlugin } from './bin/vite/module_packages_plugin.mjs'
import { sonnerStylesPlugin } from './bin/vite/sonner_styles_plugin.mjs'

/**
 * Specs ask this server for the tags of a page alone, browsers get what was built: it watches nothing, prepares nothing,
 * reads nothing of the pages, and listens on no port, which a run beside it would want as well.
 */
const isTest = process.env.NODE_ENV === 'test'

const ENTRY = 'resources/ui/app.tsx'

const withoutPages: Plugin = {
  name: 'without-pages',
  enforce: 'pre',
  load: (id) => (id.endsWith(ENTRY) ? 'export {}' : null),
}

export default defineConfig({
  plugins: [
    ...(isTest ? [withoutPages] : []),
    modulePackagesPlugin(import.meta.dirname),
    sonnerStylesPlugin(),
    react(),
    tailwindcss(),
    adonisjs({
      entryPoints: [ENTRY],
      buildDirectory: process.env.ASSETS_DIRECTORY ?? 'public/assets',
      assetsUrl: '/assets',
      reload: ['resources/views/**/*.edge'],
    }),
  ],
  resolve: {
    alias: { '~/': `${import.meta.dirname}/resources/ui/` },
  },
  optimizeDeps: isTest ? { noDiscovery: true, include: [] } : {},
  server: {
    watch: isTest ? null : { ignored: ['**/storage/**', '**/tmp/**', '**/data/**'] },
    ...(isTest && { ws: false }),
  },
})
