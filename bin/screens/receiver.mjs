import { createServer } from 'node:http'

/** Stands in for a tenant's own programs: takes every event, except under `/down`. */
export async function startReceiver() {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.statusCode = request.url.startsWith('/down') ? 503 : 200
      response.end()
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
