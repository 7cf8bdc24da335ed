import { createIgnitor } from '../../bin/ignitor.js'

/** The application in this process, without its web server. */
export async function startApplication() {
  const app = createIgnitor().createApp('console')
  await app.init()
  await app.boot()
  await app.start(() => undefined)
  return app
}

type Handler = (details: Record<string, unknown>) => Promise<object>

/** Answers what the benchmark asks, by the type of the message. */
export function serve(handlers: Record<string, Handler>) {
  process.on('message', async (message: { type: string } & Record<string, unknown>) => {
    const handle = handlers[message.type]
    if (!handle) return
    try {
      process.send?.({ ...(await handle(message)), type: message.type })
    } catch (error) {
      process.send?.({ type: 'failed', message: error instanceof Error ? error.stack : error })
    }
  })
  for (const signal of ['SIGTERM', 'disconnect']) process.on(signal, () => process.exit(0))
  process.send?.({ type: 'ready', url: '' })
}
