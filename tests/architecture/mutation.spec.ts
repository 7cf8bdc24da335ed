import { test } from '@japa/runner'
import { catalogProblems } from '#app/tenancy/catalog/problems'
import { hunt } from '#tests/support/mutation/hunt'
import { openGround } from '#tests/support/mutation/ground'
import { keyMutants } from '#tests/support/mutation/key_mutants'
import { policyMutants } from '#tests/support/mutation/policy_mutants'
import { tableMutants } from '#tests/support/mutation/table_mutants'
import { truncateAll } from '#tests/support/truncate'
import env from '#start/env'

/** What the owner of the tables can spoil; `npm run proof -- mutation` spoils the roles as well. */
test.group('Mutation', () => {
  for (const [what, breed, least] of [
    ['policy', policyMutants, 250],
    ['table', tableMutants, 300],
    ['key', keyMutants, 70],
  ] as const) {
    test(`every spoiled ${what} is seen by the catalog check`, async ({ assert, cleanup }) => {
      await truncateAll()
      const ground = await openGround(env.get('DATABASE_OWNER_URL'))
      cleanup(() => ground.close())
      const mutants = await breed(ground.read)
      const { killed, survivors, failed } = await hunt(ground, mutants)
      assert.deepEqual({ survivors, failed }, { survivors: [], failed: [] })
      assert.equal(killed, mutants.length)
      assert.isAtLeast(killed, least)
      assert.isEmpty(await catalogProblems(ground.read))
    }).timeout(120_000)
  }
})
