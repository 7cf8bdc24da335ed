import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { validateModules } from '#app/module_system/validation'
import type { Declarations } from '#app/module_system/validation/problem'
import { declarations, givenManifest, givenModule, lazy } from '#tests/unit/module_system/given'

type Paint = `paint.${string}`

const label = { en: 'x', es: 'x', fr: 'x' }
const webhook = (name: string) => ({ name, verify: lazy, handle: lazy })
const channel = (provider: string) => ({ provider, label, driver: lazy })
const provision = (contract: string) => ({ contract: contract as Paint, implementation: lazy })
const topic = (name: string, permission = 'paint.read') => ({
  topic: name as Paint,
  permission: permission as Paint,
})
const meter = (id: string) => ({ id: id as Paint, label, measure: lazy })
const kind = (name: string, defaultFor = ['seller']) => ({
  kind: name as Paint,
  label,
  defaultFor,
})
const told = (changes: object = {}) => ({
  type: 'wall.dried',
  version: 1,
  label,
  event: 'paint.dried' as Paint,
  permission: 'paint.read' as Paint,
  data: lazy,
  ...changes,
})
const trigger = (id: string, event = 'paint.dried') => ({ id: id as Paint, label, event })
const action = (id: string) => ({ id: id as Paint, label, input: lazy, run: lazy })
const search = (id: string, permission = 'paint.read') => ({
  id: id as Paint,
  label,
  icon: 'brush',
  permission: permission as Paint,
  search: lazy,
})
const job = { name: 'paint.dry', lane: 'default', attempts: 1, handler: lazy } as const
const schedule = (changes: { name?: string; cron?: string; job?: string } = {}) => {
  const { name = 'paint.nightly', cron = '0 3 * * *', job: runs = 'paint.dry' } = changes
  return { name: name as Paint, cron, job: runs as Paint }
}
const read = { id: 'paint.read', label } as const

/** One of everything, and nothing wrong with it. */
const SOUND: Partial<ModuleManifest> = {
  permissions: [read],
  jobs: [job],
  emits: ['paint.dried'],
  publicEvents: [told()],
  schedules: [schedule()],
  channels: [channel('paint_phone')],
  webhooks: [webhook('colours')],
  provides: [provision('paint.walls')],
  realtime: [topic('paint.walls')],
  meters: [meter('paint.litres')],
  notifications: [kind('paint.dry')],
  triggers: [trigger('paint.dried')],
  actions: [action('paint.mix')],
  searches: [search('paint.walls')],
}

test.group('Validation of what modules contribute', (group) => {
  let root: string

  group.each.setup(() => {
    root = mkdtempSync(join(tmpdir(), 'nexus-contributions-'))
    return () => rmSync(root, { recursive: true })
  })

  const problems = (changes: object, others: Partial<Declarations> = {}) => {
    const manifest = givenManifest('paint', { ...SOUND, ...changes })
    const modules = [...(others.modules ?? []), givenModule(root, manifest)]
    return validateModules(declarations({ ...others, modules })).map(
      (one) => `${one.module}: ${one.field}: ${one.reason}`
    )
  }

  test('one of everything, sound, has none', ({ assert }) => {
    assert.deepEqual(problems({}), [])
  })

  for (const field of Object.keys(SOUND)) {
    test(`shape: ${field} is a list of whole entries`, ({ assert }) => {
      assert.deepEqual(problems({ [field]: 'all' }), [`paint: ${field}: is not a list`])
      const [entry] = SOUND[field as keyof typeof SOUND] as (object | string)[]
      if (typeof entry === 'string') {
        assert.deepEqual(problems({ [field]: [1] }), [`paint: ${field}: [0] is not a text`])
        return
      }
      assert.deepEqual(problems({ [field]: ['all'] }), [`paint: ${field}: [0] is not an object`])
      for (const part of Object.keys(entry ?? {})) {
        const [found, ...more] = problems({ [field]: [{ ...entry, [part]: undefined }] })
        assert.match(found ?? '', new RegExp(`^paint: ${field}: \\[0\\] "${part}" is not `))
        assert.isEmpty(more)
      }
    })
  }

  const prefixed = {
    schedules: schedule({ name: 'walls.nightly' }),
    provides: provision('walls.walls'),
    realtime: topic('walls.walls'),
    meters: meter('walls.litres'),
    notifications: kind('walls.dry'),
    triggers: trigger('walls.dried'),
    actions: action('walls.mix'),
    searches: search('walls.walls'),
  }
  for (const [field, entry] of Object.entries(prefixed)) {
    test(`names: ${field} begin with the module’s id`, ({ assert }) => {
      const { id, name, contract, topic: heard, kind: noted } = entry as Record<string, string>
      const named = name ?? contract ?? heard ?? noted ?? id
      assert.deepEqual(problems({ [field]: [entry] }), [
        `paint: ${field}: "${named}" does not begin with "paint."`,
      ])
    })
  }

  for (const field of [...Object.keys(prefixed), 'channels'] as (keyof typeof SOUND)[]) {
    test(`duplicates: a name in ${field} has one owner`, ({ assert }) => {
      const [entry] = SOUND[field] as object[]
      const [found, ...more] = problems({ [field]: [entry, entry] })
      assert.match(found ?? '', new RegExp(`^paint: ${field}: ".*" is already declared by "paint"`))
      assert.isEmpty(more)
    })
  }

  test('duplicates: a webhook’s name belongs to its module', ({ assert }) => {
    const other = givenManifest('walls', { webhooks: [webhook('colours')] })
    assert.deepEqual(problems({}, { modules: [givenModule(root, other)] }), [])
    assert.deepEqual(problems({ webhooks: [webhook('colours'), webhook('colours')] }), [
      'paint: webhooks: "paint/colours" is already declared by "paint"',
    ])
  })

  test('duplicates: channels and topics of the kernel are taken', ({ assert }) => {
    const chat = {
      id: 'chat',
      channels: [channel('paint_phone')],
      realtime: [topic('paint.walls')],
    }
    assert.sameMembers(problems({}, { domains: [chat] }), [
      'paint: channels: "paint_phone" is already declared by "chat"',
      'paint: realtime: "paint.walls" is already declared by "chat"',
    ])
  })

  test('addresses: providers and names of webhooks can stand in a path', ({ assert }) => {
    assert.deepEqual(problems({ channels: [channel('Paint/Phone'), channel('m')] }), [
      'paint: channels: "Paint/Phone" cannot stand in a path',
      'paint: channels: "m" is reserved',
    ])
    assert.deepEqual(problems({ webhooks: [webhook('../colours')] }), [
      'paint: webhooks: "../colours" cannot stand in a path',
    ])
  })

  test('schedules: five fields that a clock can reach', ({ assert }) => {
    for (const cron of ['61 3 * * *', '* * * *', '* * * * * *', 'now', '0 3 L * *']) {
      const [found, ...more] = problems({ schedules: [schedule({ cron })] })
      const start = `paint: schedules: "paint.nightly" has no valid cron expression: "${cron}"`
      assert.equal(found?.slice(0, start.length), start)
      assert.isEmpty(more)
    }
    for (const cron of ['*/15 8-18 * * mon-fri', '0 0 1,15 jan 7']) {
      assert.deepEqual(problems({ schedules: [schedule({ cron })] }), [])
    }
  })

  test('schedules: a job that the module has not', ({ assert }) => {
    assert.deepEqual(problems({ schedules: [schedule({ job: 'paint.wet' })] }), [
      'paint: schedules: "paint.nightly" runs the job "paint.wet", which "paint" has not',
    ])
  })

  test('permissions: topics and searches ask for what the module declares', ({ assert }) => {
    assert.deepEqual(problems({ realtime: [topic('paint.walls', 'paint.see')] }), [
      'paint: realtime: asks for the permission "paint.see", which the module does not declare',
    ])
    assert.deepEqual(problems({ searches: [search('paint.walls', 'paint.see')] }), [
      'paint: searches: asks for the permission "paint.see", which the module does not declare',
    ])
  })

  test('permissions: a tool’s must be granted to the agent', ({ assert }) => {
    const tool = { name: 'mix', description: '', effect: 'write', input: lazy, run: lazy }
    const tools = [{ ...tool, permission: 'paint.read' }]
    assert.deepEqual(problems({ tools }), [
      'paint: tools: "mix" asks for "paint.read", which is not granted to "agent"',
    ])
    assert.deepEqual(problems({ tools, permissions: [{ ...read, grantedTo: ['agent'] }] }), [])
  })

  test('choices: one of the words that are known', ({ assert }) => {
    assert.deepEqual(problems({ permissions: [{ ...read, grantedTo: ['boss'] }] }), [
      'paint: permissions: who gets "paint.read" is "boss", not one of ceo, admin, manager, seller, professional, secretary, agent',
    ])
    assert.deepEqual(problems({ notifications: [kind('paint.dry', ['agent'])] }), [
      'paint: notifications: who gets "paint.dry" is "agent", not one of ceo, admin, manager, seller, professional, secretary',
    ])
    assert.deepEqual(problems({ jobs: [{ ...job, lane: 'fast' }] }), [
      'paint: jobs: the lane of "paint.dry" is "fast", not one of interactive, default, bulk, webhooks, mails',
    ])
  })

  test('publicEvents: what is not one’s own, or no name', ({ assert }) => {
    const wrong = (changes: object) => problems({ publicEvents: [told(changes)] })
    for (const type of ['dried', 'Wall.dried', 'webhook.dried', 'wall.', 'wall dried.x']) {
      assert.deepEqual(wrong({ type }), [
        `paint: publicEvents: "${type}" is no name like "lead.created"`,
      ])
    }
    assert.deepEqual(wrong({ event: 'chat.message_created', version: 0 }), [
      'paint: publicEvents: the version of "wall.dried" is no number',
      'paint: publicEvents: "wall.dried" follows "chat.message_created", which is not in its emits',
    ])
    assert.deepEqual(wrong({ permission: 'contacts.read' }), [
      'paint: publicEvents: "wall.dried" needs "contacts.read", which is not declared beside it',
    ])
  })

  test('publicEvents: a type has one owner', ({ assert }) => {
    assert.deepEqual(problems({ publicEvents: [told(), told()] }), [
      'paint: publicEvents: "wall.dried" is already declared by "paint"',
    ])
  })

  test('triggers: an event that nobody emits', ({ assert }) => {
    assert.deepEqual(problems({ triggers: [trigger('paint.wet', 'paint.wetted')] }), [
      'paint: triggers: "paint.wet" waits for "paint.wetted", which nobody emits',
    ])
  })

  test('dependencies: itself', ({ assert }) => {
    assert.deepEqual(problems({ dependsOn: ['paint'], enhances: ['paint'] }), [
      'paint: dependsOn: names itself',
      'paint: enhances: names itself',
    ])
  })
})
