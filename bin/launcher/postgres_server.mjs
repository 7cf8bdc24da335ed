import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from './failure.mjs'
import { postgresEnvironment } from './postgres_cluster.mjs'
import { identify, isRunning, stopProcess, waitUntil } from './processes.mjs'

/** What every cluster of ours runs with; `fsync` stays at its default, on. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

function flags(settings) {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** The last line of its pid file says "ready" once connections are accepted. */
function saysReady(data, pid) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * When the launcher is killed, nobody would stop PostgreSQL: a shell that waits
 * on a pipe of ours notices the end and asks it to leave, a little after the server.
 */
function guard(postgres) {
  const script = 'read -r _; sleep 2; kill -INT "$1" 2>/dev/null'
  const watcher = spawn('/bin/sh', ['-c', script, 'sh', String(postgres.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  return () => watcher.kill('SIGKILL')
}

async function spawnOnce(lifecycle, home, port, settings, log) {
  lifecycle.check()
  const output = openSync(log, 'a', 0o600)
  const before = sizeOf(log)
  const args = ['-D', home.data, '-p', String(port), ...flags({ ...SETTINGS, ...settings })]
  const child = spawn(join(home.native, 'bin', 'postgres'), args, {
    ...home.user,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  const exited = new Promise((settle) => {
    child.once('error', settle)
    child.once('exit', settle)
  })
  const identity = child.pid ? identify(child.pid) : null
  const release = identity ? guard(child) : () => {}
  const stop = async () => {
    await stopProcess(identity, [
      ['SIGINT', 3000],
      ['SIGQUIT', 1000],
      ['SIGKILL', 500],
    ])
    release()
  }
  lifecycle.onStop(stop)
  // Recovery after a crash may take its time; a process that ended never gets ready.
  const gone = () => child.exitCode !== null || child.signalCode !== null || !isRunning(identity)
  const ready = await waitUntil(() => saysReady(home.data, child.pid) || gone(), 60_000, 20)
  if (ready && !gone()) return { exited, stop }
  await stop()
  return { failed: readFileSync(log, 'utf8').slice(before) }
}

/**
 * Starts PostgreSQL on 127.0.0.1 and answers once it takes connections: `exited`
 * settles when it ends, `stop` ends it. What a killed one has left in shared
 * memory is gone a moment later, so that start is tried again.
 */
export async function startPostgres(lifecycle, home, port, settings, log) {
  let server = null
  await waitUntil(
    async () => {
      server = await spawnOnce(lifecycle, home, port, settings, log)
      return !server.failed || !/shared memory block .* still in use/.test(server.failed)
    },
    20_000,
    500
  )
  lifecycle.check()
  if (server.exited) return server
  throw new StartFailure(`PostgreSQL did not start; see ${log}.`)
}
