const { existsSync, readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

/** Kernel code that may enter the system scope, each by a named service, and why. */
const SYSTEM_SCOPE = [
  // the services themselves
  '^app/tenancy/(system|migrate|catalog)',
  // workers and the relay serve every tenant, and enter the scope of each row
  '^app/jobs/(run_job|worker|lease)\\.ts$',
  '^app/events/relay\\.ts$',
  // progress is written by whoever holds the lease
  '^app/jobs/progress\\.ts$',
  // one elected process makes the jobs of every tenant's schedules
  '^app/scheduler/',
  // nobody's tenant is known before sign-in
  '^app/identity/(actions|controllers|middleware)/',
  // tokens are read before any tenant is known, and those of people belong to none
  '^app/api_tokens/(actions|controllers)/',
  '^app/identity/session_store\\.ts$',
  '^app/identity/queries/(sessions_of|security_of|link_state)\\.ts$',
  // roles of an organization, and who holds them in one tenant
  '^app/identity/queries/holders_of\\.ts$',
  '^app/identity/throttle/count_tries\\.ts$',
  '^app/realtime/entitlement\\.ts$',
  // roles belong to an organization
  '^app/roles/(actions|queries)/',
  // a webhook or a widget brings a channel's key, not a tenant
  '^app/channels/',
  '^app/module_webhooks/controllers/intake_controller\\.ts$',
  // what happens above tenants is written down above them
  '^app/audit/record_audit\\.ts$',
  // what an organization sets holds for all its tenants, and none of them may write it
  '^app/settings/(actions/change_organization_settings|queries/read_organization_group)\\.ts$',
  // what tenants use is added up for each, in its own scope
  '^app/usage/tasks/',
  // secrets of every tenant are sealed anew
  '^app/settings/actions/rekey\\.ts$',
  // and read by who heads an organization
  '^app/audit/(record_audit|queries/(list|find)_audit)\\.ts$',
  // an operator opens and closes tenants
  '^app/tenancy/actions/suspend_tenant\\.ts$',
  // an operator upgrades tenant by tenant, and enters the scope of each
  '^app/module_system/actions/upgrade_tenants\\.ts$',
  // the relay asks for all tenants which events anybody waits for
  '^app/outgoing_webhooks/wanted_events\\.ts$',
  // mails to people, whatever tenants they work in
  '^app/mail/(send_mail|postman)\\.ts$',
  // a user belongs to no single tenant; each of these says in which ones it acts
  '^app/people/actions/',
  '^app/people/queries/(invitation_behind|registration_behind|public_tenants)\\.ts$',
  '^app/organizations/(actions|queries|transformers)/',
  // a picture is asked for by its hash
  '^app/branding/controllers/brand_images_controller\\.ts$',
  // the public chat page brings a slug
  '^app/webchat/',
  // readiness asks whether the database answers at all
  '^app/operations/',
  // operators ask in how many tenants a module is on
  '^app/module_system/queries/module_overview\\.ts$',
  // the first start has neither a tenant nor a user
  '^app/setup/(actions|queries)/',
  // the demo and the tests make tenants
  '^database/demo/',
]

const KERNEL = '^(app|config|start|database|providers|commands|bin)/'
const BROWSER = '^(resources/ui|modules/[^/]+/ui)/'
const WITHOUT_HTTP = '/(actions|queries|models|tools|jobs|contracts|listeners)/'
const HTTP = [
  '@adonisjs/core/build/modules/http/',
  '@adonisjs/core/build/services/router',
  '@adonisjs/(http-server|session|inertia|shield)/',
  // the place in a list is plain data, whoever asks for it
  '^app/shared/http/(?!key_cursor)',
  '^app/module_system/exports/http\\.ts$',
  '^start/(kernel|routes)',
  '^(app|modules)/[^/]+/(controllers|middleware)/',
]

const VALUES_ONLY = { dependencyTypesNot: ['type-only'] }

/** The boundaries of the code below `root`. Each has a canary in `boundaries.spec.ts`. */
module.exports = function boundaries(root) {
  return [
    ...moduleFolders(root).map((id) => ({
      name: 'module-undeclared',
      comment: `"${id}" may reach only modules that its manifest names in dependsOn or enhances.`,
      severity: 'error',
      from: { path: `^modules/${id}/` },
      to: {
        path: '^modules/[^/]+/',
        pathNot: `^modules/(${[id, ...declared(root, id)].join('|')})/`,
      },
    })),
    {
      name: 'module-private',
      comment: 'Of another module only contracts/ may be imported. Offer what is needed there.',
      severity: 'error',
      from: { path: '^modules/([^/]+)/' },
      to: { path: '^modules/[^/]+/', pathNot: ['^modules/$1/', '^modules/[^/]+/contracts/'] },
    },
    {
      name: 'kernel-knows-no-module',
      comment:
        'The kernel finds modules through discovery. Let the module contribute in its manifest.',
      severity: 'error',
      from: { path: [KERNEL, '^resources/'] },
      to: { path: '^modules/' },
    },
    {
      name: 'browser-types-only',
      comment: 'Browser code may import types from the server, nothing else.',
      severity: 'error',
      from: { path: BROWSER },
      to: { path: [KERNEL, '^modules/[^/]+/(?!ui/|lang/)'], ...VALUES_ONLY },
    },
    {
      name: 'no-http-inside',
      comment: 'Actions, queries, models, tools, jobs, listeners and contracts know no HTTP.',
      severity: 'error',
      from: { path: WITHOUT_HTTP },
      to: { path: HTTP, ...VALUES_ONLY },
    },
    {
      name: 'no-cycle',
      comment:
        'A cycle of imports: give the shared part a file of its own. Lazy imports may point back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(node:|virtual:)' },
    },
    {
      name: 'system-scope',
      comment: 'Rows of every tenant are for few named places; see SYSTEM_SCOPE for who and why.',
      severity: 'error',
      from: { path: [KERNEL, '^modules/'], pathNot: SYSTEM_SCOPE },
      to: { path: '^app/tenancy/system/' },
    },
  ]
}

function moduleFolders(root) {
  const folder = join(root, 'modules')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((id) => existsSync(join(folder, id, 'manifest.ts')))
}

/** Manifests are literals, so the ids can be read without running anything. */
function declared(root, id) {
  const source = readFileSync(join(root, 'modules', id, 'manifest.ts'), 'utf8')
  const lists = source.matchAll(/(?:dependsOn|enhances):\s*\[([^\]]*)\]/g)
  return [...lists].flatMap(([, list]) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, other]) => other)
  )
}
