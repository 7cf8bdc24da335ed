import env from '#start/env'

/** Forgets a variable. Setting it to nothing would leave the word `undefined` in the process's environment. */
export function unsetEnv(name: 'METRICS_TOKEN' | 'LOGIN_THROTTLE') {
  env.set(name, undefined)
  delete process.env[name]
}
