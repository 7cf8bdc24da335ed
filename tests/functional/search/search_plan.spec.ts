import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { registry } from '#app/module_system/registry'
import { database, select } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { rowsOf } from '#tests/support/rows'
import { readerWith } from '#tests/support/readers'
import { watchQueries } from '#tests/support/watch_queries'
import { createWorld, type World } from '#tests/support/world'

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  'Plans'?: PlanNode[]
}

const reader = readerWith('all')

const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

test.group('Search among many', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
    for (const { id } of [world.madrid, world.chicago]) {
      await rowsOf(id).change(
        `insert into contacts (tenant_id, name, phone, created_at)
         select ?, 'Person' || n || ' Familia' || n % 700, '+3460' || (1000000 + n), now()
         from generate_series(1, 4000) n`,
        [id]
      )
      await rowsOf(id).change(
        `insert into crm_sales_leads (tenant_id, contact_id, source, created_at)
         select tenant_id, id, 'manual', now() from contacts where tenant_id = ?
         on conflict on constraint crm_sales_leads_contact do nothing`,
        [id]
      )
      await rowsOf(id).change(
        `with identities as (
           insert into contact_identities (tenant_id, contact_id, kind, scope, value, valid_from)
           select tenant_id, id, 'visitor', '', id::text, now() from contacts where tenant_id = ? returning *
         )
         insert into conversations
           (tenant_id, channel_id, contact_id, identity_id, last_position, last_message_at, created_at)
         select i.tenant_id, channels.id, i.contact_id, i.id, 1, now(), now()
         from identities i join channels on channels.tenant_id = i.tenant_id
         where channels.provider = 'webchat'`,
        [id]
      )
    }
    await db
      .connection('owner')
      .rawQuery('analyze contacts, contact_words, conversations, crm_sales_leads')
  })

  /** The statement of a search as it was sent, with places for its values. */
  async function sentBy(kind: string, q: string): Promise<string> {
    const sent = await watchQueries(async () => {
      const { default: search } = await registry.searches.get(kind)!.search()
      await search({ q, limit: 20, reader })
    })
    return sent.find((sql) => sql.includes('contact_words'))!
  }

  test('under row-level security {kind} reads the words of people from their index')
    .with([
      { kind: 'chat.conversations', q: 'familia69' },
      { kind: 'calendar.appointments', q: 'person12' },
      { kind: 'crm_sales.leads', q: '601002' },
    ])
    .run(async ({ assert }, { kind, q }) => {
      const nodes = await tenancy.run(world.madrid.id, async () => {
        const [row] = await select<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
          database(),
          `explain (generic_plan, format json) ${await sentBy(kind, q)}`
        )
        return nodesOf(row!['QUERY PLAN'][0]!.Plan)
      })
      const ofWords = nodes.filter((node) => node['Index Cond']?.includes('word >= '))
      assert.isNotEmpty(ofWords)
      assert.include(ofWords[0]?.['Index Cond'] ?? '', 'tenant_id = ')
      assert.isEmpty(
        nodes.filter(
          (node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'contact_words'
        )
      )
    })
})
