import type { AddressInfo, Server, Socket } from 'node:net'
import { Secret } from '@adonisjs/core/helpers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import env from '#start/env'

export interface ReceivedMail {
  from: string
  to: string[]
  raw: string
  parsed: Email
  /** Who signed in; null when nobody did. */
  user: string | null
}

export interface MailFaults {
  /** Status and text with which RCPT is answered, by address; undefined takes it. */
  rcpt?: (address: string) => string | undefined
  /** What DATA comes to, after the mail has been read. */
  data?: () => string | undefined
  /** After the mail was read, and before it is answered; `hang`: takes it and never says so. */
  afterData?: 'cut' | 'take and cut' | 'take and defer' | 'hang'
  /** Cut off while the mail is still on its way. */
  duringData?: 'cut'
  /** In the place of a greeting: a status with text, or nothing at all. */
  greeting?: string | 'silence'
}

/** An SMTP server that keeps what it takes, and goes wrong as it is told. */
export class MailServer {
  readonly mails: ReceivedMail[] = []
  /** How often somebody said RCPT. */
  tries = 0
  connections = 0
  faults: MailFaults = {}
  readonly #sockets = new Set<Socket>()

  private constructor(private readonly server: SMTPServer) {}

  static async start(options: SMTPServerOptions = {}): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      onConnect: (_, done) => {
        mails.connections++
        const { greeting } = mails.faults
        if (greeting !== 'silence') done(answer(greeting))
      },
      onAuth: ({ username, password }, _, done) =>
        password === 'right' ? done(null, { user: username }) : done(new Error('no')),
      onRcptTo: ({ address }, _, done) => {
        mails.tries++
        done(answer(mails.faults.rcpt?.(address)))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        if (mails.faults.duringData) return void stream.once('data', () => mails.hangUp())
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope
          const { afterData, data } = mails.faults
          const refusal = answer(data?.())
          if (refusal) return done(refusal)
          if (afterData === 'cut') return mails.hangUp()
          void keep(Buffer.concat(chunks), {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            user: session.user ?? null,
          }).then(() => {
            if (afterData === 'take and cut') mails.hangUp()
            else if (afterData !== 'hang') done(afterData && answer('451 4.3.0 try again'))
          })
        })
      },
      ...options,
    })
    const mails = new MailServer(server)
    const keep = async (raw: Buffer, about: Pick<ReceivedMail, 'from' | 'to' | 'user'>) => {
      mails.mails.push({ ...about, raw: raw.toString(), parsed: await PostalMime.parse(raw) })
    }
    server.on('error', () => undefined)
    const listening: Server = server.listen(0, '127.0.0.1')
    listening.on('connection', (socket: Socket) => mails.#sockets.add(socket))
    await new Promise((resolve) => listening.once('listening', resolve))
    return mails
  }

  /** Starts one and makes it the server of the instance. */
  static async startGlobal(options: SMTPServerOptions = {}): Promise<MailServer> {
    const server = await MailServer.start(options)
    env.set('SMTP_URL', new Secret(`smtp://127.0.0.1:${server.port}`))
    return server
  }

  get port() {
    return (this.server.server.address() as AddressInfo).port
  }

  hangUp() {
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
  }

  async stop() {
    noGlobalServer()
    this.hangUp()
    await new Promise<void>((resolve) => this.server.close(resolve))
  }
}

/** The instance has no server. */
export const noGlobalServer = () => env.set('SMTP_URL', new Secret(''))

/** `550 5.1.1 no such user` as the error that makes the server say it. */
function answer(text: string | undefined): Error | null {
  if (!text) return null
  return Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) })
}
