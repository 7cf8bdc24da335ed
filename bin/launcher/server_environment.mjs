/** An address as it stands in a URL; IPv6 needs its brackets. */
export function originOf(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The caller's environment, and on top of it what this start has decided. */
export function serverEnvironment(env, { options, port, paths, secrets, database }) {
  return {
    ...env,
    NODE_ENV: 'production',
    TZ: 'UTC',
    HOST: options.host,
    PORT: String(port),
    APP_URL: env.APP_URL || originOf(options.host, port),
    APP_KEY: env.APP_KEY || secrets.appKey,
    LOG_LEVEL: env.LOG_LEVEL || 'info',
    RUN_WORKER: env.RUN_WORKER || 'true',
    DATA_DIR: paths.root,
    NEXUS_DEMO: String(options.demo),
    ...database,
  }
}
