import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { signal, waitUntil } from './processes.mjs'

function isOver(child) {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

function signalGroup(child, name) {
  if (!isOver(child)) signal(-child.pid, name)
}

async function stopGroup(child) {
  signalGroup(child, 'SIGTERM')
  await waitUntil(() => isOver(child), 3000)
  signalGroup(child, 'SIGKILL')
}

/**
 * Runs a tool to its end with its output in a log file (appended) or, without
 * one, on the terminal. Answers the exit code, or null when it could not be
 * started or was killed. It gets a process group of its own, so that stopping
 * it takes its helpers along.
 */
export async function runTool(lifecycle, command, args, { cwd, env, log, uid, gid }) {
  lifecycle.check()
  const output = log ? openSync(log, 'a', 0o600) : 'inherit'
  const child = spawn(command, args, {
    cwd,
    env: log ? { ...env, NO_COLOR: '1' } : env,
    uid,
    gid,
    stdio: ['ignore', output, output],
    detached: true,
  })
  if (log) closeSync(output)
  const onExit = () => signalGroup(child, 'SIGKILL')
  process.once('exit', onExit)
  lifecycle.onStop(() => stopGroup(child))
  const code = await new Promise((settle) => {
    child.once('error', () => settle(null))
    child.once('close', (exitCode) => settle(exitCode))
  })
  process.removeListener('exit', onExit)
  lifecycle.check()
  return code
}
