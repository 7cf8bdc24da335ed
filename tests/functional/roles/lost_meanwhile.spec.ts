import { test } from '@japa/runner'
import { database, execute, select, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { ask } from '#tests/support/crawl/ask'
import { lockAwaited } from '#tests/support/lock_awaited'
import { colleague } from '#tests/support/own_role'
import { givenRecords, type Records } from '#tests/support/reach/given_records'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

interface Attack {
  /** The row that both want. */
  row: 'conversations' | 'crm_sales_leads' | 'appointments'
  method: string
  path: (records: Records, messageId: string) => string
  body?: object
}

const conversation = ({ conversation: id }: Records) => `/conversations/${id}`

const ATTACKS: Record<string, Attack> = {
  'answers': {
    row: 'conversations',
    method: 'POST',
    path: (records) => `${conversation(records)}/messages`,
    body: { text: 'Still me' },
  },
  'sends again': {
    row: 'conversations',
    method: 'POST',
    path: (records, messageId) => `${conversation(records)}/messages/${messageId}/retry`,
  },
  'takes over': {
    row: 'conversations',
    method: 'POST',
    path: (records) => `${conversation(records)}/takeover`,
  },
  'closes': {
    row: 'conversations',
    method: 'PATCH',
    path: conversation,
    body: { status: 'closed', version: 1 },
  },
  'moves the lead': {
    row: 'crm_sales_leads',
    method: 'PATCH',
    path: ({ lead }) => `/leads/${lead}`,
    body: { stage: 'negotiation', version: 1 },
  },
  'changes the appointment': {
    row: 'appointments',
    method: 'PATCH',
    path: ({ appointment }) => `/appointments/${appointment}`,
    body: { notes: 'Still mine' },
  },
  'calls the appointment off': {
    row: 'appointments',
    method: 'DELETE',
    path: ({ appointment }) => `/appointments/${appointment}`,
    body: {},
  },
}

/**
 * Somebody loses a record between the moment in which it was found to be within their reach and the moment in which they
 * get its lock: the lock is held by who takes it away.
 */
test.group('Reach | lost meanwhile', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  test('who {$self} while it is given to another is refused, and nothing is changed')
    .with(Object.keys(ATTACKS))
    .run(async ({ assert }, name) => {
      const attack = ATTACKS[name]!
      const { madrid } = world
      const [loser, winner] = [
        await colleague(madrid, `Loser who ${name}`),
        await colleague(madrid, `Winner, not who ${name}`),
      ]
      const records = await givenRecords(madrid, name, loser.userId)
      const messageId = await failedMessage(madrid.id, records.conversation)
      const [held, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const givenAway = tenancy.run(madrid.id, () =>
        transaction(async (trx) => {
          const change = (table: string, column: string, id: string) =>
            execute(trx, `update ${table} set ${column} where tenant_id = :tenantId and id = :id`, {
              tenantId: madrid.id,
              id,
              winner: winner.userId,
            })
          await change(attack.row, 'created_at = created_at', records[KEY[attack.row]])
          await change('conversations', 'assignee_id = :winner', records.conversation)
          await change('crm_sales_leads', 'owner_id = :winner', records.lead)
          held.resolve()
          await seen.promise
          return select(trx, STATE, { tenantId: madrid.id })
        })
      )
      await Promise.race([held.promise, givenAway])
      const request = ask({
        method: attack.method,
        path: `/api/v1${attack.path(records, messageId)}`,
        token: loser.token,
        tenantId: madrid.id,
        body: attack.body,
      })
      await lockAwaited().finally(seen.resolve)
      const before = await givenAway
      assert.equal((await request).status, 403)
      assert.deepEqual(await state(madrid.id), before)
    })
})

const KEY = {
  conversations: 'conversation',
  crm_sales_leads: 'lead',
  appointments: 'appointment',
} as const

/** A checksum of all that any of them could change. */
const STATE = ['conversations', 'messages', 'contacts', 'crm_sales_leads', 'appointments', 'outbox']
  .map(
    (table) => `select md5(string_agg(one::text, '|' order by one::text)) as sum from ${table} one`
  )
  .join(' union all ')

const state = (tenantId: string) =>
  tenancy.run(tenantId, () => select(database(), STATE, { tenantId }))

async function failedMessage(tenantId: string, conversationId: string): Promise<string> {
  const [row] = await rowsOf(tenantId).rows<{ id: string }>(
    `insert into messages (tenant_id, conversation_id, channel_id, position, direction, author, type, text, status,
       sent_at, created_at)
     select tenant_id, id, channel_id, 50, 'out', 'user', 'text', 'Hello', 'failed', now(), now()
     from conversations where id = ? returning id`,
    [conversationId]
  )
  return row?.id ?? ''
}
