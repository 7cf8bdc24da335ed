import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

function linuxStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state, parent: Number(parent), started: rest[17] }
  } catch {
    return null
  }
}

/** When the process began, as an opaque text; null when it is gone (a zombie is gone). */
export function startedAt(pid) {
  if (process.platform === 'linux') {
    const stat = linuxStat(pid)
    return stat && stat.state !== 'Z' && stat.state !== 'X' ? stat.started : null
  }
  return ps(pid, 'stat').startsWith('Z') ? null : ps(pid, 'lstart') || null
}

export function parentOf(pid) {
  if (process.platform === 'linux') return linuxStat(pid)?.parent ?? null
  return Number(ps(pid, 'ppid')) || null
}

export function commandOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** A process id is used again sooner or later; together with its start it is unique. */
export function identify(pid) {
  const started = startedAt(pid)
  return started === null ? null : { pid, started }
}

export function isRunning(identity) {
  return Boolean(identity) && startedAt(identity.pid) === identity.started
}

export function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** True as soon as `condition` holds, false when it did not within `milliseconds`. */
export async function waitUntil(condition, milliseconds, step = 50) {
  const end = performance.now() + milliseconds
  while (!(await condition())) {
    if (performance.now() >= end) return false
    await sleep(step)
  }
  return true
}

/** Sends each signal in turn and waits for its grace time (ms) before the next one. */
export async function stopProcess(identity, steps) {
  for (const [name, grace] of steps) {
    if (!isRunning(identity)) return
    signal(identity.pid, name)
    if (await waitUntil(() => !isRunning(identity), grace)) return
  }
}
