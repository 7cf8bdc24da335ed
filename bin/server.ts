import { createIgnitor } from './ignitor.js'

/** Tells the process that started this one, if it listens; the console otherwise sees the log only. */
function tell(message: { type: 'ready'; url: string } | { type: 'failed'; message: string }) {
  process.send?.(message)
}

createIgnitor()
  .tap((app) => {
    app.listen('SIGTERM', () => app.terminate())
    app.listen('SIGINT', () => app.terminate())
    process.on('disconnect', () => void app.terminate())
    app.ready(async () => {
      const { start } = await import('#app/operations/start')
      tell({ type: 'ready', url: await start() })
    })
  })
  .httpServer()
  .start()
  .catch((error: Error) => {
    process.exitCode = 1
    console.error(error)
    tell({ type: 'failed', message: error.message })
    setTimeout(() => process.exit(1), 500).unref()
  })
