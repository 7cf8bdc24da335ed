import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson } from './json_file.mjs'
import { startOwnPostgres } from './own_postgres.mjs'
import { installPackages } from './packages.mjs'
import { ROOT } from './paths.mjs'
import { freePort } from './port.mjs'
import { say, sayFailure } from './say.mjs'
import { runStages, runSuites, SUITE_LANES } from './test_stages.mjs'
import { findTestTools } from './test_tools.mjs'

/** Nothing in it is worth keeping, so it may be fast instead of safe. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

async function testEnvironment({ folder, secrets, database }, tools, countsFile) {
  const env = {
    ...process.env,
    ...tools,
    ...database.environment,
    NODE_ENV: 'test',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(await freePort('127.0.0.1')),
    APP_KEY: secrets.appKey,
    DATA_DIR: join(folder, 'app'),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    TEST_DATABASE_ADMIN_URL: database.adminUrl,
    TEST_COUNTS_FILE: countsFile,
  }
  // The suites begin without Redis; those that need one start their own.
  delete env.REDIS_URL
  await mkdir(env.DATA_DIR, { recursive: true, mode: 0o700 })
  return env
}

/** A run that ends without its counts has crashed, which is a failure too. */
async function countSuites(code, countsFile) {
  const counts = await readJson(countsFile)
  if (!counts) {
    sayFailure('The suites ended without their counts (is the reporter in tests/bootstrap.ts?).')
    return { passed: 0, failed: 1 }
  }
  if (code !== 0 && counts.failed === 0) return { passed: counts.passed, failed: 1 }
  return counts
}

/** One run of Japa with a PostgreSQL of its own; with a log its output goes there. */
async function suites(lifecycle, args, tools, log) {
  const database = await startOwnPostgres(lifecycle, 'nexus_test', THROWAWAY)
  const countsFile = join(database.folder, 'counts.json')
  const env = await testEnvironment(database, tools, countsFile)
  return countSuites(await runSuites(lifecycle, args, env, log), countsFile)
}

/**
 * Suites that start processes and browsers wait a lot, so they run beside those that compute; what they say is shown
 * when both are done.
 */
async function allSuites(lifecycle, tools, log) {
  await rm(log, { force: true })
  const [first, ...others] = SUITE_LANES
  const counts = await Promise.all([
    suites(lifecycle, first, tools),
    ...others.map((lane) => suites(lifecycle, lane, tools, log)),
  ])
  say(await readFile(log, 'utf8'))
  return counts.reduce(sum)
}

const sum = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

/**
 * All checks and suites; with arguments (filters for `ace test`) the suites
 * alone. Answers how many failed.
 */
export async function runTests(lifecycle, args) {
  const logs = join(ROOT, 'tmp')
  await mkdir(logs, { recursive: true })
  await installPackages(lifecycle, join(logs, 'install.log'))
  const none = { passed: 0, failed: 0 }
  const stages = args.length === 0 ? await runStages(lifecycle, logs) : none
  const run = async () => {
    const tools = await findTestTools(lifecycle, join(logs, 'apt.log'))
    say('\n== Suites')
    if (args.length > 0) return suites(lifecycle, args, tools)
    return allSuites(lifecycle, tools, join(logs, 'suites.log'))
  }
  const counted = await run().catch((error) => {
    lifecycle.check()
    sayFailure(error.message)
    return { passed: 0, failed: 1 }
  })
  const { passed, failed } = sum(stages, counted)
  await lifecycle.stop()
  say(`${passed} passed, ${failed} failed`)
  return failed
}
