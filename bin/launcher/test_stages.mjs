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

async function runScript(lifecycle, script) {
  const code = await runTool(lifecycle, 'npm', ['run', '--silent', script], {
    cwd: ROOT,
    env: process.env,
  })
  if (code !== 0) throw new Error(`npm run ${script} failed.`)
}

/** Runs every check, whatever the ones before it said; answers how many passed and failed. */
export async function runStages(lifecycle, buildLog) {
  const stages = SCRIPTS.map(([title, script]) => [title, () => runScript(lifecycle, script)])
  stages.push(['Build', () => buildApp(lifecycle, buildLog)])
  const counts = { passed: 0, failed: 0 }
  for (const [title, work] of stages) {
    say(`\n== ${title}`)
    const passed = await succeeds(work)
    say(passed ? 'passed' : 'FAILED')
    counts[passed ? 'passed' : 'failed'] += 1
  }
  return counts
}

/** `ace test` takes the names of suites as plain words. */
function withoutSuiteFlag(args) {
  return args
    .map((word) => word.replace(/^--suites?=/, ''))
    .filter((word) => !/^--suites?$/.test(word))
}

/** The Japa suites through `node ace test`; answers its exit code. */
export async function runSuites(lifecycle, args, env) {
  say('\n== Suites')
  return runTool(lifecycle, pinnedNode(), ['ace.js', 'test', ...withoutSuiteFlag(args)], {
    cwd: ROOT,
    env,
  })
}
