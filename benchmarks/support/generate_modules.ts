import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A copy of the built product with so many modules more, each with routes, a job, a listener and texts. */
export async function generateModules(folder: string, count: number): Promise<string> {
  const copy = join(folder, 'crowded')
  await cp(join(ROOT, 'build'), copy, { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  for (let number = 1; number <= count; number++) {
    await writeModule(join(copy, 'modules'), `generated_${String(number).padStart(2, '0')}`)
  }
  return copy
}

async function writeModule(modules: string, id: string) {
  const files: Record<string, string> = {
    'manifest.js': manifest(id),
    'routes/api.js': routes(id),
    'controllers/things_controller.js': `export default class { index() { return { data: [] } } show() { return { data: null } } }`,
    'jobs/tidy_job.js': `export default async () => undefined`,
    'listeners/note_listener.js': `export default async () => undefined`,
    ...Object.fromEntries(
      ['en', 'es', 'fr'].map((locale) => [`lang/${locale}.json`, `{"title":"${id} ${locale}"}`])
    ),
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(modules, id, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, text)
  }
}

const manifest = (
  id: string
) => `import { defineModule } from '#app/module_system/contracts/manifest'
export default defineModule('${id}', {
  version: '1.0.0',
  name: { en: '${id}', es: '${id}', fr: '${id}' },
  description: { en: 'Generated.', es: 'Generado.', fr: 'Généré.' },
  icon: 'blocks',
  dependsOn: [],
  tables: [],
  permissions: [{
    id: '${id}.things.read',
    label: { en: 'See things', es: 'Ver cosas', fr: 'Voir des choses' },
    grantedTo: ['seller'],
  }],
  http: { api: () => import('#modules/${id}/routes/api') },
  jobs: [{ name: '${id}.tidy', lane: 'bulk', attempts: 3, handler: () => import('#modules/${id}/jobs/tidy_job') }],
  listens: [{ name: '${id}.note', event: 'contacts.contact_updated', mode: 'queued',
    handler: () => import('#modules/${id}/listeners/note_listener') }],
})
`

const routes = (id: string) => `import { middleware } from '#start/kernel'
const Things = () => import('#modules/${id}/controllers/things_controller')
export default (router) => {
  router.get('/${id}_things', [Things, 'index']).as('${id}.things.index').use(middleware.can('${id}.things.read'))
  router.get('/${id}_things/:id', [Things, 'show']).as('${id}.things.show').use(middleware.can('${id}.things.read'))
}
`
