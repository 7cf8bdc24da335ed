import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildApp } from './app_build.mjs'
import { pinnedNode } from './node_binary.mjs'
import { startOwnPostgres } from './own_postgres.mjs'
import { installPackages } from './packages.mjs'
import { ROOT } from './paths.mjs'
import { identify, stopProcess } from './processes.mjs'

const MAIN = ['--import=@poppinss/ts-exec', 'benchmarks/support/main.ts']

function environment({ folder, secrets, database }) {
  const env = {
    ...process.env,
    ...database.environment,
    NODE_ENV: 'production',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: '0',
    APP_KEY: secrets.appKey,
    LOG_LEVEL: process.env.LOG_LEVEL || 'info',
    DATA_DIR: folder,
    BENCH_ADMIN_URL: database.adminUrl,
  }
  // Each benchmark says for itself when it wants a Redis.
  delete env.REDIS_URL
  return env
}

/**
 * Builds the product, starts a database for it with the settings of the product, so that what is measured is as durable
 * as in use, and runs the named benchmarks. Answers the exit code.
 */
export async function runBenchmarks(lifecycle, args) {
  const logs = join(ROOT, 'tmp')
  await mkdir(logs, { recursive: true })
  await installPackages(lifecycle, join(logs, 'install.log'))
  await buildApp(lifecycle, join(logs, 'build.log'))
  const env = environment(await startOwnPostgres(lifecycle, 'nexus_bench'))
  lifecycle.check()
  const child = spawn(pinnedNode(), [...MAIN, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const ended = new Promise((settle) => child.once('exit', (code) => settle(code ?? 1)))
  const identity = identify(child.pid)
  lifecycle.onStop(() =>
    stopProcess(identity, [
      ['SIGTERM', 5000],
      ['SIGKILL', 500],
    ])
  )
  return ended
}
