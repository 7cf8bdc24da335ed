import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'

/** The least that takes a webhook durably: check the signature, one INSERT, 200. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const secret = process.env.BENCH_SECRET

function isSigned(header, body) {
  const [, at, signature] = /^t=(\d+),s=([0-9a-f]{64})$/.exec(header ?? '') ?? []
  if (!at) return false
  const expected = createHmac('sha256', secret).update(`${at}.`).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

async function take(request, response) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  if (!isSigned(request.headers['ycloud-signature'], body)) return response.writeHead(401).end()
  const { id } = JSON.parse(body)
  await pool.query('insert into bench_intake (key, body) values ($1, $2)', [id, body.toString()])
  const answer = '{"received":true}'
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
    .end(answer)
}

const server = createServer(
  (request, response) =>
    void take(request, response).catch(() => response.writeHead(503, { 'content-length': 0 }).end())
)
server.listen(0, '127.0.0.1', () => {
  process.send({ type: 'ready', url: `http://127.0.0.1:${server.address().port}` })
})
process.on('disconnect', () => process.exit(0))
