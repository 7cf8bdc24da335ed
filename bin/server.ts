import { createIgnitor } from './ignitor.js'

/** Tells the process that started this one, if it listens; the console otherwise sees the log only. */
function tell(message: { type: 'ready'; url: string } | { type: 'failed'; message: string }) {
  if (process.connected) process.send?.(message)
}

/** An operator's mistake is one sentence; anything else is worth its stack. */
async function explain(error: Error) {
  const { sentenceOf } = await import('#app/operations/sentence_of')
  const sentence = sentenceOf(error)
  console.error(sentence ?? error)
  tell({ type: 'failed', message: sentence ?? error.message })
}

createIgnitor()
  .tap((app) => {
    let stopping: Promise<void> | undefined
    const stop = () => {
      stopping ??= import('#app/operations/stop').then(({ stop: stopApp }) => stopApp(app))
    }
    app.listen('SIGTERM', stop)
    app.listen('SIGINT', stop)
    process.on('disconnect', stop)
    app.booted(async () => {
      const { assertFitForProduction } = await import('#app/operations/production_check')
      const { productionSettings } = await import('#app/operations/production_settings')
      assertFitForProduction(productionSettings())
    })
    app.ready(async () => {
      const { start } = await import('#app/operations/start')
      tell({ type: 'ready', url: await start() })
    })
  })
  .httpServer()
  .start()
  .catch(async (error: Error) => {
    await explain(error)
    setTimeout(() => process.exit(1), 500)
  })
