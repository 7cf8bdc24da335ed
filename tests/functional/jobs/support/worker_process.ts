import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

const ROOT = new URL('../../../../', import.meta.url)

/**
 * A worker in a process of its own, without HTTP. It knows two jobs: `test.harmless`, and `test.deadly`, which takes
 * its process with it as a crash in native code would.
 */
const app = new Ignitor(ROOT, {
  importer: (path) => (path.startsWith('.') ? import(new URL(path, ROOT).href) : import(path)),
})
  .tap((one) => one.booting(async () => void (await import('#start/env'))))
  .createApp('console')
await app.init()
await app.boot()

const { Worker } = await import('#app/jobs/worker')
const { Scheduler } = await import('#app/scheduler/scheduler')
const { registry } = await import('#app/module_system/registry')

const job = (name: string, handler: () => Promise<void>) =>
  registry.jobs.set(name, {
    name,
    lane: 'default',
    attempts: 2,
    moduleId: null,
    handler: async () => ({ default: handler }),
  })

await app.start(async () => {
  job('test.harmless', async () => undefined)
  job('test.deadly', async () => void process.kill(process.pid, 'SIGKILL'))
  if (process.argv.includes('--scheduler')) new Scheduler().start()
  else new Worker().start()
})
