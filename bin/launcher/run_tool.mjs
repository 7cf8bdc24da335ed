import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { signal } from './processes.mjs'

function killGroup(child) {
  if (child.exitCode === null && child.signalCode === null) signal(-child.pid, 'SIGKILL')
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
    env,
    uid,
    gid,
    stdio: ['ignore', output, output],
    detached: true,
  })
  if (log) closeSync(output)
  const onExit = () => killGroup(child)
  process.once('exit', onExit)
  lifecycle.onStop(() => killGroup(child))
  const code = await new Promise((settle) => {
    child.once('error', () => settle(null))
    child.once('close', (exitCode) => settle(exitCode))
  })
  process.removeListener('exit', onExit)
  lifecycle.check()
  return code
}
