import { defineConfig } from 'vite'
import adonisjs from '@adonisjs/vite/client'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { modulePackagesPlugin } from './bin/vite/module_packages_plugin.mjs'
import { sonnerStylesPlugin } from './bin/vite/sonner_styles_plugin.mjs'

/**
 * Specs ask this server for the names of assets alone, browsers get built ones: it watches nothing, prepares nothing, and
 * listens on no port, which a run beside it would want as well.
 */
const isTest = process.env.NODE_ENV === 'test'

export default defineConfig({
  plugins: [
    modulePackagesPlugin(import.meta.dirname),
    sonnerStylesPlugin(),
    react(),
    tailwindcss(),
    adonisjs({
      entryPoints: ['resources/ui/app.tsx'],
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
