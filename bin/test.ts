process.env.NODE_ENV = 'test'

import { prettyPrintError } from '@adonisjs/core'
import { configure, processCLIArgs, run } from '@japa/runner'
import { createIgnitor } from './ignitor.js'

createIgnitor()
  .tap((app) => {
    app.listen('SIGTERM', () => app.terminate())
    app.listen('SIGINT', () => app.terminate())
    // Routes cannot be added once the server has begun; without their module being on, these answer 404.
    app.starting(async () => {
      const { mountProbe } = await import('#tests/functional/module_system/probe/mount_probe')
      await mountProbe()
    })
  })
  .testRunner()
  .configure(async (app) => {
    const { runnerHooks, ...config } = await import('../tests/bootstrap.js')
    processCLIArgs(process.argv.splice(2))
    configure({
      ...app.rcFile.tests,
      ...config,
      setup: runnerHooks.setup,
      teardown: runnerHooks.teardown.concat([() => app.terminate()]),
    })
  })
  .run(() => run())
  .catch(async (error: Error) => {
    const { sentenceOf } = await import('#app/operations/sentence_of')
    const sentence = sentenceOf(error)
    if (sentence) console.error(sentence)
    else await prettyPrintError(error)
    // Vite's development server may run by then, and would keep the process for ever.
    process.exit(1)
  })
