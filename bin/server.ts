import { createIgnitor } from './ignitor.js'

/** Tells the process that started this one, if it listens; the console otherwise sees the log only. */
function tell(message: { type: 'ready'; url: string } | { type: 'failed'; message: string }) {
  if (process.connected) process.send?.(message)
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
    app.ready(async () => {
      const { start } = await import('#app/operations/start')
      tell({ type: 'ready', url: await start() })
    })
  })
  .httpServer()
  .start()
  .catch((error: Error) => {
    console.error(error)
    tell({ type: 'failed', message: error.message })
    setTimeout(() => process.exit(1), 500)
  })
