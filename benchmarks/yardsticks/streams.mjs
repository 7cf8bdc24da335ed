import { createServer } from 'node:http'

/** The least that holds event streams: a set of answers, and one write to each. */
const open = new Set()
let told = 0

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    told += 1
    const data = { type: 'appointment.created', at: '2026-03-02T09:00:00.000Z', version: told }
    const frame = `id: ${told}\ndata: ${JSON.stringify({ ...data, data: { id: 'x'.repeat(300) } })}\n\n`
    for (const stream of open) stream.write(frame)
    return response.writeHead(204).end()
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.write(': open\n\n')
  open.add(response)
  response.on('close', () => open.delete(response))
})
server.listen(0, '127.0.0.1', 10_000, () => {
  process.send({ type: 'ready', url: `http://127.0.0.1:${server.address().port}` })
})
process.on('disconnect', () => process.exit(0))
