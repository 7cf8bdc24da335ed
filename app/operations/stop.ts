import type { ApplicationService } from '@adonisjs/core/types'
import { stopBackground } from '#app/operations/background'
import { afterwardsDone } from '#app/shared/afterwards'
import { log } from '#app/shared/correlation'

const PATIENCE_MS = 9_000
const LOOK_FOR_IDLE_MS = 100

/**
 * Ends the process in good order: streams first, because the server waits for its connections, then work, then the
 * framework. A step that hangs does not keep the process.
 */
export async function stop(app: ApplicationService) {
  setTimeout(() => process.exit(0), PATIENCE_MS).unref()
  try {
    await stopBackground()
    await afterwardsDone()
    const server = await app.container.make('server')
    // A connection that is busy now may be kept open idle a moment later, and the server would wait for it.
    setInterval(() => server.getNodeServer()?.closeIdleConnections(), LOOK_FOR_IDLE_MS).unref()
    await app.terminate()
  } catch (error) {
    log().error({ err: error }, 'stopping went wrong')
  }
  process.exit(0)
}
