import { createIgnitor } from './ignitor.js'

/**
 * Brings the database to this release and checks it, without serving anybody: for a deployment that wants to know
 * before it switches. A server does the same at its start.
 */
const app = createIgnitor().createApp('console')
try {
  await app.init()
  await app.boot()
  const { migrate } = await import('#app/tenancy/migrate')
  const { assertCatalog } = await import('#app/tenancy/catalog_check')
  await migrate()
  await assertCatalog()
} catch (error) {
  const { sentenceOf } = await import('#app/operations/sentence_of')
  console.error(sentenceOf(error as Error) ?? error)
  process.exitCode = 1
} finally {
  await app.terminate()
}
