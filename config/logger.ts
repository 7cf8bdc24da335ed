import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, destination } from '@adonisjs/core/logger'
import { describeError } from '#app/operations/describe_error'
import { REDACTED_PATHS } from '#app/operations/redaction'

/**
 * Lines that come while one is being written go out together; a call for each would stop the process each time. In
 * specs they pass the process's own stream, where they can be overheard.
 */
function destinationOfLogs() {
  if (app.inProduction) return destination({ dest: 1, sync: false })
  return app.inTest ? process.stdout : undefined
}

/** JSON lines on stdout; whoever starts the process decides where they go. */
const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      destination: destinationOfLogs(),
      level: env.get('LOG_LEVEL', 'info'),
      serializers: { err: (error: unknown) => describeError(error) },
      redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
