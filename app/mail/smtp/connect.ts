import { connect, isIP, type Socket } from 'node:net'
import type { MailServer } from '#app/mail/smtp/mail_server'
import type { Reached } from '#app/mail/smtp/reach'
import { TOO_LATE } from '#app/mail/smtp/smtp_outcome'

/**
 * A connection to where the server was found. Numbers in disguise are read by the guard and by nobody else: with a
 * lookup, the host is never taken for an address of its own.
 */
export function connectTo(
  { host, port }: MailServer,
  { lookup }: Reached,
  patienceMs: number
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const isAddress = isIP(host) !== 0
    const socket = connect({ host, port, ...(lookup && !isAddress && { lookup }) })
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    const timer = setTimeout(() => fail(tooLate('The server does not answer')), patienceMs)
    socket.once('error', fail)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', fail)
      resolve(socket)
    })
    socket.once('close', () => clearTimeout(timer))
  })
}

/** As the client of SMTP calls what came too late. */
export const tooLate = (message: string) => Object.assign(new Error(message), { code: TOO_LATE })
