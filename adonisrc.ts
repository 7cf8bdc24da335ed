import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@adonisjs/core/app'
import { modulePackages } from './bin/launcher/module_packages.mjs'

const root = fileURLToPath(new URL('./', import.meta.url))

/** Modules from outside bring their specs along. */
const packageSpecs = modulePackages(root).map(
  (one) => `${relative(root, one.root)}/tests/**/*.spec.{ts,js}`
)

export default defineConfig({
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('#providers/tenancy_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('@rlanz/bull-queue/queue_provider'),
    () => import('@adonisjs/transmit/transmit_provider'),
    () => import('@adonisjs/vite/vite_provider'),
    () => import('@adonisjs/inertia/inertia_provider'),
    () => import('#providers/kernel_provider'),
  ],

  preloads: [
    () => import('#start/validator'),
    () => import('#start/kernel'),
    () => import('#start/routes'),
  ],

  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'], timeout: 10_000 },
      { name: 'architecture', files: ['tests/architecture/**/*.spec.ts'], timeout: 60_000 },
      {
        name: 'functional',
        files: ['tests/functional/**/*.spec.ts', 'modules/*/tests/**/*.spec.ts', ...packageSpecs],
        timeout: 60_000,
      },
      { name: 'process', files: ['tests/process/**/*.spec.ts'], timeout: 300_000 },
      { name: 'journeys', files: ['tests/journeys/**/*.spec.ts'], timeout: 600_000 },
      { name: 'browser', files: ['tests/browser/**/*.spec.ts'], timeout: 120_000 },
      { name: 'proof', files: ['tests/proof/*.spec.ts'], timeout: 600_000 },
    ],
    forceExit: true,
  },

  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/mail/**/*.edge', reloadServer: false },
    { pattern: 'resources/lang/**/*.json', reloadServer: false },
    { pattern: 'resources/passwords/*.txt', reloadServer: false },
    { pattern: 'resources/widget/*.js', reloadServer: false },
    { pattern: 'resources/api_docs/*', reloadServer: false },
    { pattern: 'modules/*/lang/*.json', reloadServer: false },
    { pattern: 'bin/launcher/module_packages.mjs', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
    { pattern: 'bin/start.mjs', reloadServer: false },
  ],

  hooks: {
    buildStarting: [() => import('@adonisjs/vite/build_hook')],
  },
})
