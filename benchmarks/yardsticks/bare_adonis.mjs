import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

const ROOT = new URL('./bare_adonis/', import.meta.url)

/** An AdonisJS application with the product's libraries and one route. */
new Ignitor(ROOT, {
  importer: (path) => (path.startsWith('.') ? import(new URL(path, ROOT).href) : import(path)),
})
  .tap((app) => {
    app.listen('SIGTERM', () => app.terminate())
    process.on('disconnect', () => app.terminate())
    app.ready(async () => {
      const server = await app.container.make('server')
      const { port } = server.getNodeServer().address()
      process.send({ type: 'ready', url: `http://127.0.0.1:${port}` })
    })
  })
  .httpServer()
  .start()
  .catch((error) => process.send({ type: 'failed', message: String(error.stack) }))
