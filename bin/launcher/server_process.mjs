import { spawn } from 'node:child_process'
import { createWriteStream, closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from './failure.mjs'
import { pinnedNode } from './node_binary.mjs'
import { BUILD } from './paths.mjs'
import { identify, stopProcess } from './processes.mjs'

const START_MS = 180_000

/** The log gets every line; the terminal only when LOG_STDOUT asks for it. */
function openOutput(log, toTerminal) {
  if (!toTerminal) {
    const file = openSync(log, 'a', 0o600)
    return { stdio: file, attach: () => closeSync(file) }
  }
  const file = createWriteStream(log, { flags: 'a', mode: 0o600 })
  const attach = (child) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(file, { end: false })
      stream.pipe(process.stdout, { end: false })
    }
  }
  return { stdio: 'pipe', attach }
}

function firstWord(child, log) {
  return new Promise((settle, fail) => {
    const timer = setTimeout(
      () => fail(new StartFailure(`Nexus did not get ready in three minutes; see ${log}.`)),
      START_MS
    )
    timer.unref()
    child.on('message', (message) => {
      if (message?.type === 'ready') settle(message)
      if (message?.type === 'failed') fail(new StartFailure(String(message.message)))
    })
    child.once('error', () => fail(new StartFailure('The pinned Node.js could not be started.')))
    child.once('exit', () => fail(new StartFailure(`Nexus did not start; see ${log}.`)))
  })
}

/**
 * Starts the built application and answers when it serves requests. It has a
 * session of its own, because a Ctrl-C reaches the whole group and the order of
 * stopping is ours; when this launcher dies, its end of the channel closes and
 * the application leaves.
 */
export async function startServer(lifecycle, lock, env, log) {
  lifecycle.check()
  const output = openOutput(log, env.LOG_STDOUT === 'true')
  const child = spawn(pinnedNode(), [join('bin', 'server.js')], {
    cwd: BUILD,
    env,
    stdio: ['ignore', output.stdio, output.stdio, 'ipc'],
    detached: true,
  })
  output.attach(child)
  const word = firstWord(child, log)
  word.catch(() => {})
  const exited = new Promise((settle) => child.once('exit', settle))
  if (child.pid) {
    const identity = identify(child.pid)
    lifecycle.onStop(() => {
      // An open channel would keep the application's event loop alive.
      if (child.connected) setTimeout(() => child.connected && child.disconnect(), 50)
      return stopProcess(identity, [
        ['SIGTERM', 9000],
        ['SIGKILL', 500],
      ])
    })
    await lock.note({ server: identity })
  }
  await word
  return { exited }
}
