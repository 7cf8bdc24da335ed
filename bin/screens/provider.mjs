import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

/** Stands in for the WhatsApp provider: takes every message. */
export async function startProvider() {
  const server = createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { externalId } = readJson(Buffer.concat(chunks))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ id: randomUUID(), status: 'accepted', externalId }))
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/v2`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

function readJson(body) {
  try {
    return JSON.parse(body)
  } catch {
    return {}
  }
}
