import { defineConfig } from 'vite'
import adonisjs from '@adonisjs/vite/client'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { modulePackagesPlugin } from './bin/vite/module_packages_plugin.mjs'
import { sonnerStylesPlugin } from './bin/vite/sonner_styles_plugin.mjs'

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
  server: {
    watch: { ignored: ['**/storage/**', '**/tmp/**', '**/data/**'] },
  },
})
