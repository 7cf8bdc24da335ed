import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartFailure } from './failure.mjs'
import { ROOT } from './paths.mjs'

export const HELP = `Starts Nexus: installs and builds what is missing, then serves it.

  npm run quickstart -- [options]

  --port N        port to listen on (default: PORT or 3333; 0 takes a free one)
  --data-dir DIR  where the data lives (default: DATA_DIR or .data)
  --reset         delete the data of that directory first, without asking
  --no-demo       start empty, with a one-time link for the first super admin
  --help          show this text`

function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(port) || port > 65_535) {
    throw new StartFailure(`The port must be a number from 0 to 65535, not "${text}".`)
  }
  return port
}

function readFlags(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        'port': { type: 'string' },
        'data-dir': { type: 'string' },
        'reset': { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        'help': { type: 'boolean', default: false },
      },
    }).values
  } catch {
    throw new StartFailure(
      `These options are not understood: ${argv.join(' ')} (npm run quickstart -- --help lists them).`
    )
  }
}

/** Flags win over the environment, the environment over the defaults. */
export function readOptions(argv, env) {
  const flags = readFlags(argv)
  return {
    help: flags.help,
    reset: flags.reset,
    demo: !flags['no-demo'],
    host: env.HOST || '127.0.0.1',
    port: readPort(flags.port ?? (env.PORT || '3333')),
    // npm changes into the checkout; a relative path is meant from where the caller stands.
    dataDir: resolve(
      env.INIT_CWD && env.npm_lifecycle_event ? env.INIT_CWD : process.cwd(),
      flags['data-dir'] ?? (env.DATA_DIR || resolve(ROOT, '.data'))
    ),
  }
}
