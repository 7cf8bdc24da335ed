import { connect, type Socket } from 'node:net'

const HEAD_END = Buffer.from('\r\n\r\n')

/** One keep-alive connection that asks one thing at a time, with as little work around it as possible. */
export class HttpConnection {
  #received: Buffer = Buffer.alloc(0)
  #settle: ((status: number) => void) | undefined
  #fail: ((error: Error) => void) | undefined

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('error', (error) => this.#fail?.(error))
    socket.on('close', () => this.#fail?.(new Error('the server closed the connection')))
  }

  static open(host: string, port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, host)
      socket.once('error', reject)
      socket.once('connect', () => resolve(new HttpConnection(socket)))
    })
  }

  /** The status of the answer, once all of it is here. Understands `content-length` only. */
  send(request: Buffer | string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#settle = resolve
      this.#fail = reject
      this.socket.write(request)
    })
  }

  close() {
    this.#fail = undefined
    this.socket.destroy()
  }

  #read(chunk: Buffer) {
    this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk
    const end = this.#received.indexOf(HEAD_END)
    if (end === -1) return
    const head = this.#received.toString('latin1', 0, end)
    const length = /content-length: (\d+)/i.exec(head)?.[1]
    if (length === undefined) return this.#fail?.(new Error(`no content-length in\n${head}`))
    if (this.#received.length < end + 4 + Number(length)) return
    const status = Number(head.slice(9, 12))
    this.#received = Buffer.alloc(0)
    this.#settle?.(status)
  }
}

/** A request's text with its headers. */
export function httpRequest(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = ''
): string {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
  }).map(([name, value]) => `${name}: ${value}`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}
