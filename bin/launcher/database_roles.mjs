/**
 * The roles and the database Nexus works with. For a PostgreSQL of your own, run
 * the same statements once as its superuser.
 *
 * - nexus_owner owns the database and its tables; migrations run as this role.
 * - nexus_app serves requests and jobs: row-level security holds for it.
 * - nexus_system does the few reads and claims across tenants.
 * - nexus_search owns the search functions and never logs in.
 */
const RESTRICTED = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT'

const ROLES = [
  { name: 'nexus_owner', login: true, secret: 'owner', settings: {} },
  {
    name: 'nexus_app',
    login: true,
    secret: 'app',
    settings: {
      statement_timeout: '5s',
      lock_timeout: '3s',
      idle_in_transaction_session_timeout: '15s',
    },
  },
  { name: 'nexus_system', login: true, secret: 'system', settings: { statement_timeout: '60s' } },
  { name: 'nexus_search', login: false, settings: {} },
]

async function exists(client, query, value) {
  return (await client.query(query, [value])).rowCount > 0
}

async function keepRole(client, role, passwords) {
  if (!(await exists(client, 'select 1 from pg_roles where rolname = $1', role.name))) {
    await client.query(`create role ${role.name}`)
  }
  const password = role.login
    ? `LOGIN PASSWORD ${client.escapeLiteral(passwords[role.secret])}`
    : 'NOLOGIN'
  await client.query(`alter role ${role.name} ${RESTRICTED} ${password}`)
  for (const [setting, value] of Object.entries(role.settings)) {
    await client.query(`alter role ${role.name} set ${setting} = '${value}'`)
  }
}

/** The builtin provider sorts the same on every computer; it came with PostgreSQL 17. */
async function createDatabase(client, name) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version`
  )
  const locale =
    rows[0].version >= 170_000
      ? `locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'`
      : `lc_collate 'C' lc_ctype 'C'`
  await client.query(
    `create database ${client.escapeIdentifier(name)} owner nexus_owner template template0 encoding 'UTF8' ${locale}`
  )
}

async function grantInside(client, name) {
  const database = client.escapeIdentifier(name)
  await client.query(`revoke all on database ${database} from public`)
  await client.query(`grant connect on database ${database} to nexus_app, nexus_system`)
  await client.query('revoke create on schema public from public')
  await client.query('grant usage on schema public to nexus_app, nexus_system, nexus_search')
}

async function withClient(options, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client(options)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Makes the roles and the database, or brings them up to date; safe to repeat.
 *
 * @param {{ host: string, port: number, user: string, password: string }} admin
 *   how a superuser connects
 * @param {string} database name of the database
 * @param {{ owner: string, app: string, system: string }} passwords
 */
export async function prepareDatabase(admin, database, passwords) {
  await withClient({ ...admin, database: 'postgres' }, async (client) => {
    for (const role of ROLES) await keepRole(client, role, passwords)
    // Migrations may act as these two: hand over a function, fill tables of every tenant.
    await client.query(
      'grant nexus_search, nexus_system to nexus_owner with inherit false, set true'
    )
  })
  await addDatabase(admin, database)
}

/** One more database for roles that are there already; safe to repeat. */
export async function addDatabase(admin, database) {
  await withClient({ ...admin, database: 'postgres' }, async (client) => {
    if (await exists(client, 'select 1 from pg_database where datname = $1', database)) return
    await createDatabase(client, database)
  })
  await withClient({ ...admin, database }, (client) => grantInside(client, database))
}
