import { writeFileSync } from 'node:fs'
import type { NamedReporterContract } from '@japa/runner/types'

/**
 * Writes how many tests passed and failed to the file that `npm test` names, so
 * that its last line does not depend on what other reporters print.
 */
export const countReporter: NamedReporterContract = {
  name: 'counts',
  handler(runner, emitter) {
    const file = process.env.TEST_COUNTS_FILE
    if (!file) return
    emitter.on('runner:end', () => {
      const { aggregates, hasError } = runner.getSummary()
      const failed = hasError ? Math.max(aggregates.failed, 1) : aggregates.failed
      writeFileSync(file, JSON.stringify({ passed: aggregates.passed, failed }))
    })
  },
}
