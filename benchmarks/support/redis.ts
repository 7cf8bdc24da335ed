import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A Redis of the benchmark's own, or null with a sentence where none is installed. */
export async function startRedis(folder: string) {
  const port = await freePort()
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const child = spawn(process.env.REDIS_SERVER ?? 'redis-server', options, { stdio: 'ignore' })
  const failed = once(child, 'error').then(() => true)
  if (await Promise.race([failed, wait(500, false)])) {
    process.stderr.write('There is no redis-server: measured without Redis only.\n')
    return null
  }
  process.on('exit', () => child.kill('SIGKILL'))
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
