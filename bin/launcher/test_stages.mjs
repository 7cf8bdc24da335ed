import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildApp } from './app_build.mjs'
import { Stopped } from './lifecycle.mjs'
import { pinnedNode } from './node_binary.mjs'
import { ROOT } from './paths.mjs'
import { runTool } from './run_tool.mjs'
import { say, sayFailure } from './say.mjs'

/** Checks that come before the suites; each counts as one test. */
const SCRIPTS = [
  ['Lint', 'lint'],
  ['Types', 'typecheck'],
  ['Boundaries', 'boundaries'],
]

async function succeeds(work) {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Stopped) throw error
    sayFailure(error.message)
    return false
  }
}

async function runScript(lifecycle, script, log) {
  await rm(log, { force: true })
  const code = await runTool(lifecycle, 'npm', ['run', '--silent', script], {
    cwd: ROOT,
    env: process.env,
    log,
  })
  if (code !== 0) throw new Error(`${await readFile(log, 'utf8')}npm run ${script} failed.`)
}

/** Runs every check, whatever the others say, side by side; answers how many passed and failed. */
export async function runStages(lifecycle, logs) {
  const stages = SCRIPTS.map(([title, script]) => [
    title,
    () => runScript(lifecycle, script, join(logs, `${script}.log`)),
  ])
  stages.push(['Build', () => buildApp(lifecycle, join(logs, 'build.log'))])
  const results = await Promise.all(
    stages.map(async ([title, work]) => {
      const passed = await succeeds(work)
      say(`== ${title}: ${passed ? 'passed' : 'FAILED'}`)
      return passed
    })
  )
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}

/** Suites that run one after the other in one process, each lane beside the other. */
export const SUITE_LANES = [
  ['unit', 'architecture', 'functional'],
  ['process', 'journeys', 'browser', 'proof'],
]

/** `ace test` takes the names of suites as plain words. */
function withoutSuiteFlag(args) {
  return args
    .map((word) => word.replace(/^--suites?=/, ''))
    .filter((word) => !/^--suites?$/.test(word))
}

/** The Japa suites through `node ace test`; answers its exit code. */
export async function runSuites(lifecycle, args, env, log) {
  return runTool(lifecycle, pinnedNode(), ['ace.js', 'test', ...withoutSuiteFlag(args)], {
    cwd: ROOT,
    env,
    log,
  })
}
