import { Queue, Worker } from 'bullmq'

/** BullMQ as it comes: jobs added in bulk, one worker with 50 at once. */
const { hostname: host, port } = new URL(process.env.REDIS_URL)
const connection = { host, port: Number(port), maxRetriesPerRequest: null }
const options = { removeOnComplete: true, removeOnFail: true }
const queue = new Queue('bench', { connection, defaultJobOptions: options })
let ran = 0
const worker = new Worker('bench', async () => void (ran += 1), { connection, concurrency: 50 })
await worker.waitUntilReady()

process.on('message', async ({ type, count }) => {
  if (type !== 'run') return
  ran = 0
  const since = performance.now()
  for (let made = 0; made < count; made += 500) {
    const length = Math.min(500, count - made)
    await queue.addBulk(Array.from({ length }, (_, one) => ({ name: 'nothing', data: { one } })))
  }
  const made = performance.now() - since
  while (ran < count) await new Promise((resolve) => setTimeout(resolve, 1))
  const elapsed = performance.now() - since
  process.send({
    type,
    perSecond: (count / elapsed) * 1000,
    enqueuedPerSecond: (count / made) * 1000,
  })
})
process.on('disconnect', () => process.exit(0))
process.on('SIGTERM', () => process.exit(0))
process.send({ type: 'ready', url: '' })
