import { basename } from 'node:path'
import { commandOf, identify, isRunning, parentOf } from './processes.mjs'

const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'zsh'])

/**
 * npm, and the shell it may put in between. Only when npm started us: a plain
 * `node bin/quickstart.mjs &` may outlive its shell.
 */
export function findSupervisors(env) {
  if (env.npm_lifecycle_event !== 'quickstart') return []
  const parent = identify(process.ppid)
  if (!parent) return []
  const isShell = SHELLS.has(basename(commandOf(parent.pid).split(' ')[0]))
  const above = isShell ? identify(parentOf(parent.pid)) : null
  return above ? [parent, above] : [parent]
}

export function areGone(supervisors) {
  return supervisors.some((supervisor) => !isRunning(supervisor))
}

/** Nobody is left to pass a signal on when npm was killed: then it is time to stop. */
export function watchSupervisors(supervisors, onGone) {
  if (supervisors.length === 0) return
  const timer = setInterval(() => {
    if (!areGone(supervisors)) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
}
