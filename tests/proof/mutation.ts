import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { catalogProblems } from '#app/tenancy/catalog/problems'
import { openGround } from '#tests/support/mutation/ground'
import { hunt, type Hunt } from '#tests/support/mutation/hunt'
import { keyMutants } from '#tests/support/mutation/key_mutants'
import { policyMutants } from '#tests/support/mutation/policy_mutants'
import { ROLE_MUTANTS } from '#tests/support/mutation/role_mutants'
import { tableMutants } from '#tests/support/mutation/table_mutants'
import type { Proof } from '#tests/proof/support/proof'
import { runSpec } from '#tests/proof/support/run_spec'
import { Rig } from '#tests/proof/support/rig'
import { prepareDatabase } from '../../bin/launcher/database_roles.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const DATABASE = 'nexus_mutation'

/**
 * In a database of its own, with the real roles: every policy, key, grant and role is spoiled in turn, and the catalog
 * check, without which no process gets ready, must see each. Then every permission check of a route is taken away in
 * turn, and the walk must turn red.
 */
export const prove: Proof = async ({ print }) => {
  const rig = await Rig.prepare()
  let kept = false
  try {
    await rig.boot({})
    const urls = await prepareCopy(rig.dataDir)
    const ground = await openGround(urls.superuser)
    const before = await catalogProblems(ground.read)
    for (const problem of before) print(`before any mutant: ${problem}`)
    const bred = [
      await policyMutants(ground.read),
      await tableMutants(ground.read),
      await keyMutants(ground.read),
    ]
    const mutants = [...bred.flat(), ...ROLE_MUTANTS]
    const result = await hunt(ground, mutants)
    const after = await catalogProblems(ground.read)
    await ground.close()
    report(result, print)
    const checks = await runSpec('functional', 'permission_mutation', { print })
    kept = checks && result.killed === mutants.length && before.length === 0 && after.length === 0
    return {
      summary: `mutation: ${mutants.length} mutants, killed ${result.killed}, survived ${mutants.length - result.killed}`,
      kept,
    }
  } finally {
    await rig.close(kept, print)
  }
}

function report({ survivors, failed }: Hunt, print: (line: string) => void) {
  for (const name of survivors) print(`survived: ${name}`)
  for (const line of failed) print(`could not be made: ${line}`)
}

/** A further database beside the product's, with the same roles and all migrations. */
async function prepareCopy(dataDir: string) {
  const note = JSON.parse(await readFile(`${dataDir}/postgres.json`, 'utf8')) as { port: number }
  const secrets = JSON.parse(await readFile(`${dataDir}/secrets.json`, 'utf8')) as Secrets
  const { port } = note
  const admin = { host: '127.0.0.1', port, user: 'postgres', password: secrets.superuser }
  await prepareDatabase(admin, DATABASE, secrets)
  const url = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`
  await migrate({
    DATABASE_URL: url('nexus_app', secrets.app),
    DATABASE_OWNER_URL: url('nexus_owner', secrets.owner),
    DATABASE_SYSTEM_URL: url('nexus_system', secrets.system),
    APP_KEY: secrets.appKey,
  })
  return { superuser: url('postgres', secrets.superuser) }
}

interface Secrets {
  superuser: string
  owner: string
  app: string
  system: string
  appKey: string
}

async function migrate(env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['ace.js', 'migration:run', '--connection=owner', '--force', '--compact-output'],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'test', PORT: '0', HOST: '127.0.0.1', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    }
  )
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The migrations failed.')
}
