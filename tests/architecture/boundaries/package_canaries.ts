/** A package in which everything is allowed. */
export const SOUND_PACKAGE: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { 'left-pad': '1' },
    nexus: { module: 'paint' },
  }),
  'README.md': '# Paint',
  'lang/en.json': '{}',
  'lang/es.json': '{}',
  'lang/fr.json': '{}',
  'manifest.js': `import { defineModule } from 'nexus/module'
    const text = { en: 'Paint', es: 'Pintura', fr: 'Peinture' }
    export default defineModule('paint', {
      version: '1.0.0', name: text, description: text, icon: 'brush', dependsOn: ['crm_sales'],
      tables: ['paint_walls'], permissions: [{ id: 'paint.read', label: text }],
      http: { api: () => import('./server/routes/api.js') },
    })`,
  'database/migrations/0001_create_paint_walls.js':
    'export default `create table paint_walls (id uuid)`',
  'server/routes/api.js': `import { middleware } from 'nexus/http'
    const Walls = () => import('../controllers/walls_controller.js')
    export default (router) => {
      router.get('/walls', [Walls, 'index']).as('paint.walls').use(middleware.can('paint.read'))
    }`,
  'server/controllers/walls_controller.js': 'export default class {}',
  'server/queries/find_wall.js': `import { select } from 'nexus/database'
    import { LEADS_TOPIC } from 'nexus/modules/crm_sales/contracts/events'
    import pad from 'left-pad'
    export const wall = [select, LEADS_TOPIC, pad]`,
  'server/hen.js': `import { egg } from './egg.js'\nexport const hen = egg`,
  'server/egg.js': 'export const egg = 1',
  'server/wall.js': '/** @typedef {object} Wall */',
  'ui/wall.tsx': `import { Badge } from 'nexus/ui'
    import type { Wall } from '../server/wall'
    import type { Locale } from 'nexus/module'
    export const walls: [Wall?, Locale?] = [Badge]`,
}

interface PackageCanary {
  /** Files as they are instead, or besides. */
  files: Record<string, string>
  /** What has to be said: `field: reason`. */
  said: string
}

const imports = (file: string, specifier: string, reason: string): PackageCanary => ({
  files: { [file]: `import * as planted from '${specifier}'\nexport default planted` },
  said: `boundaries: ${file} imports "${specifier}": ${reason}`,
})

const TYPES_ONLY = 'browser code takes types from the server, nothing else'
const NO_HTTP = 'actions, queries, tools, jobs, listeners and contracts know no HTTP'

/** At least one planted violation of every rule for modules from outside. */
export const PACKAGE_CANARIES: readonly PackageCanary[] = [
  imports(
    'server/a.js',
    'nexus/modules/walls/contracts/wall',
    '"walls" stands neither in dependsOn nor in enhances'
  ),
  imports(
    'server/b.js',
    'nexus/modules/crm_sales/queries/find_lead',
    'only the contracts/ of "crm_sales" may be imported'
  ),
  imports('server/c.js', 'nexus/app/tenancy/system/database', 'no such entry of nexus'),
  imports('server/d.js', '../../elsewhere/file.js', 'it leaves the module'),
  imports('ui/e.tsx', '../server/queries/find_wall', TYPES_ONLY),
  imports('ui/f.tsx', 'nexus/database', TYPES_ONLY),
  imports('ui/g.tsx', '~/lib/cn', 'private to the platform; take it from nexus/ui'),
  imports('server/actions/h.js', 'nexus/http', NO_HTTP),
  imports('server/tools/i.js', '../controllers/walls_controller.js', NO_HTTP),
  imports('server/j.js', './gone.js', 'it leads nowhere'),
  imports(
    'server/k.js',
    'lodash',
    'neither provided by the platform nor in the dependencies of package.json'
  ),
  {
    files: { 'server/egg.js': `import { hen } from './hen.js'\nexport const egg = hen` },
    said: 'boundaries: a cycle of imports: server/egg.js → server/hen.js → server/egg.js',
  },
  {
    files: { 'server/l.js': 'export default `delete from contacts where tenant_id = :tenantId`' },
    said: 'tables: server/l.js writes "contacts"',
  },
  {
    files: { 'database/migrations/0001_create_paint_walls.js': 'export default ``' },
    said: 'tables: no migration creates "paint_walls"',
  },
  {
    files: {
      'server/routes/api.js': `export default (router) => {
        router.get('/walls', () => {}).as('paint.walls')
      }`,
    },
    said: 'http: GET /api/v1/walls asks for no permission',
  },
  {
    files: {
      'manifest.js': `import { egg } from './server/egg.js'\n${SOUND_PACKAGE['manifest.js']}\nvoid egg`,
    },
    said: 'manifest: imports "./server/egg.js" at once; import parts of the module lazily',
  },
  {
    files: {
      'manifest.js': (SOUND_PACKAGE['manifest.js'] ?? '').replace(
        'http:',
        `lifecycle: () => import('./server/egg.js'), http:`
      ),
    },
    said: 'lifecycle: "lifecycle" has no default export that is an object',
  },
]
