import { test } from '@japa/runner'
import { tenancy } from '#app/tenancy/scope'
import { sourceFiles } from '#tests/architecture/source_files'
import { analyseAll, fillTenant } from '#tests/support/plans/seed'
import { plansOf, type Plan } from '#tests/support/plans/explain'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld } from '#tests/support/world'

import { CASES, type Known } from '#tests/support/plans/cases'

const ROWS = 20_000

/** Sorting so many costs nothing; more would be a list that was not read in its order. */
const SORTED = 1_500

/** Tables that a plan may read as a whole: they have a few rows in any installation. */
const SMALL = ['tenants', 'memberships', 'users', 'channels']

/** What reads a listing but no table. */
const WITHOUT_TABLE = [
  'app/module_system/controllers/modules_controller.ts',
  'app/module_system/exports/http.ts',
  'app/shared/http/listing.ts',
  // a person and a tenant have few tokens, which limits bound
  'app/api_tokens/controllers/own_tokens_controller.ts',
  'app/api_tokens/controllers/service_tokens_controller.ts',
  // an organization has at most fifty of its own, which are read at once
  'app/roles/controllers/roles_controller.ts',
  // pages through what is declared, and reads the rows of that page by their keys
  'app/operations/controllers/schedules_controller.ts',
]

test.group('Plans', () => {
  test('every list and every search has its plans here', ({ assert }) => {
    const lists = sourceFiles()
      .filter(({ path, isTest }) => /^(app|modules)\//.test(path) && !isTest)
      .filter(
        ({ text, path }) => text.includes('readListing') || /\/queries\/search_\w+\.ts$/.test(path)
      )
      .map(({ path }) => path)
      .filter((path) => !WITHOUT_TABLE.includes(path) && !path.endsWith('/search_everywhere.ts'))
    assert.isEmpty(lists.filter((path) => !(path in CASES)))
  })

  test('each reads its index, no table from end to end, and sorts no table', async ({ assert }) => {
    const world = await createWorld()
    const userId = await userIdOf(world, world.madrid, 'seller')
    const here = world.madrid.id
    await fillTenant(here, userId, ROWS)
    for (const other of [world.paris, world.chicago]) {
      await fillTenant(other.id, await userIdOf(world, other, 'seller'), ROWS / 20)
    }
    await analyseAll()
    const known = await knownOf(here, userId)
    const wrong: string[] = []
    await tenancy.runInBackground(here, async () => {
      for (const [name, index, run] of Object.values(CASES).flat()) {
        const plans = await plansOf(() => run(known))
        const problem = problemOf(plans, index)
        if (problem) wrong.push(`${name}: ${problem}`)
      }
    })
    assert.deepEqual(wrong, [])
  }).timeout(240_000)
})

function problemOf(plans: Plan[], index: string): string | null {
  const indexes = plans.flatMap((plan) => plan.indexes)
  const scanned = plans.flatMap((plan) => plan.scanned).filter((name) => !SMALL.includes(name))
  const sorted = Math.max(0, ...plans.map((plan) => plan.sorted))
  if (scanned.length > 0) return `reads all of ${scanned.join()}`
  if (!indexes.includes(index)) return `reads ${indexes.join()} and not ${index}`
  return sorted > SORTED ? `sorts ${sorted} rows` : null
}

async function knownOf(tenantId: string, userId: string): Promise<Known> {
  const [row] = await rowsOf(tenantId).rows<Omit<Known, 'userId'>>(
    `select m.conversation_id as "conversationId", m.id as "messageId",
       (select id from contacts where phone = '+34600000100') as "contactId",
       (select professional_id from appointments order by id limit 1) as "professionalId",
       (select id from webhook_endpoints order by id limit 1) as "endpointId"
     from messages m where m.position = 2500`
  )
  if (!row) throw new Error('Nothing was seeded')
  return { ...row, userId }
}
