import { createServer } from 'node:net'
import { StartFailure } from './failure.mjs'
import { waitUntil } from './processes.mjs'

/** Listens for a moment; answers the port it got, or the error's code. */
function tryPort(host, port) {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', (error) => settle({ code: error.code }))
    server.listen({ host, port, exclusive: true }, () => {
      const taken = server.address().port
      server.close(() => settle({ port: taken }))
    })
  })
}

export async function freePort(host) {
  return (await tryPort(host, 0)).port
}

export async function isFree(host, port) {
  return (await tryPort(host, port)).port === port
}

const REASONS = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is already in use; stop the other program or choose another port with --port.`,
  EACCES: (host, port) => `Port ${port} may not be opened by this user; choose one above 1023.`,
  EADDRNOTAVAIL: (host) => `HOST is ${host}, which is not an address of this computer.`,
  ENOTFOUND: (host) => `HOST is ${host}, which is not a known name or address.`,
}

export function portFailure(code, host, port) {
  const reason = REASONS[code] ?? (() => `Port ${port} on ${host} cannot be opened (${code}).`)
  return new StartFailure(reason(host, port))
}

/**
 * The port to serve on: the wanted one, or a free one for 0. `patience` is how
 * long (ms) an earlier run may take to let go of it.
 */
export async function choosePort(host, wanted, patience = 0) {
  let answer = await tryPort(host, wanted)
  if (answer.code === 'EADDRINUSE' && patience > 0) {
    await waitUntil(async () => {
      answer = await tryPort(host, wanted)
      return answer.code !== 'EADDRINUSE'
    }, patience)
  }
  if (answer.code) throw portFailure(answer.code, host, wanted)
  return answer.port
}
