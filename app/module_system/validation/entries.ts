import { LOCALES } from '#app/shared/contracts/locale'
import type { ModuleProblem } from '#app/module_system/validation/problem'

type Kind = 'text' | 'texts' | 'grants' | 'label' | 'lazy' | 'number' | 'flag'

/** What each entry of a list must, and with a question mark may, hold. Lists of plain names are given as null. */
const ENTRIES: Readonly<Record<string, Record<string, Kind | `${Kind}?`> | null>> = {
  dependsOn: null,
  enhances: null,
  tables: null,
  pages: null,
  emits: null,
  permissions: { id: 'text', label: 'label', grantedTo: 'grants?', reaches: 'texts?' },
  navigation: {
    id: 'text',
    label: 'label',
    icon: 'text',
    path: 'text',
    area: 'text',
    order: 'number',
    permission: 'text?',
  },
  slots: { slot: 'text', component: 'text', data: 'lazy', order: 'number', permission: 'text?' },
  tools: {
    name: 'text',
    description: 'text',
    input: 'lazy',
    effect: 'text',
    confirm: 'flag?',
    permission: 'text?',
    run: 'lazy',
  },
  jobs: { name: 'text', lane: 'text', attempts: 'number', handler: 'lazy' },
  schedules: { name: 'text', cron: 'text', job: 'text' },
  publicEvents: {
    type: 'text',
    version: 'number',
    label: 'label',
    event: 'text',
    permission: 'text',
    data: 'lazy',
  },
  listens: { name: 'text', event: 'text', mode: 'text', handler: 'lazy' },
  channels: { provider: 'text', label: 'label', driver: 'lazy' },
  webhooks: { name: 'text', verify: 'lazy', handle: 'lazy' },
  provides: { contract: 'text', implementation: 'lazy' },
  realtime: { topic: 'text', permission: 'text' },
  meters: { id: 'text', label: 'label', measure: 'lazy' },
  notifications: { kind: 'text', label: 'label', defaultFor: 'texts' },
  triggers: { id: 'text', label: 'label', event: 'text' },
  actions: { id: 'text', label: 'label', input: 'lazy', run: 'lazy' },
  searches: { id: 'text', label: 'label', icon: 'text', permission: 'text', search: 'lazy' },
}

/** The lists that a manifest may leave out. */
const REQUIRED = ['dependsOn', 'tables', 'permissions']

const IS: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  texts: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  grants: (value) => IS.texts(value) || isGrants(value),
  label: (value) => LOCALES.every((locale) => typeof asRecord(value)[locale] === 'string'),
  lazy: (value) => typeof value === 'function',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
}

const WANTED: Record<Kind, string> = {
  text: 'a text',
  texts: 'a list of texts',
  grants: 'a list of roles, nor a reach for each',
  label: 'a text in every language',
  lazy: 'a function that imports it',
  number: 'a number',
  flag: 'true or false',
}

/** Lists are lists, and each of their entries holds what it must. For modules that no compiler has seen. */
export function entryProblems(module: string, given: Record<string, unknown>): ModuleProblem[] {
  return Object.entries(ENTRIES).flatMap(([field, parts]) => {
    const list = given[field]
    if (list === undefined && !REQUIRED.includes(field)) return []
    if (!Array.isArray(list)) return [{ module, field, reason: 'is not a list' }]
    return list.flatMap((entry: unknown, index) =>
      reasons(entry, parts).map((reason) => ({ module, field, reason: `[${index}] ${reason}` }))
    )
  })
}

function reasons(entry: unknown, parts: (typeof ENTRIES)[string]): string[] {
  if (!parts) return typeof entry === 'string' ? [] : ['is not a text']
  if (typeof entry !== 'object' || entry === null) return ['is not an object']
  return Object.entries(parts).flatMap(([part, wanted]) => {
    const value = asRecord(entry)[part]
    if (wanted.endsWith('?') && value === undefined) return []
    const kind = wanted.replace('?', '') as Kind
    return IS[kind](value) ? [] : [`"${part}" is not ${WANTED[kind]}`]
  })
}

const isGrants = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((reach) => typeof reach === 'string')

const asRecord = (value: unknown) => (value ?? {}) as Record<string, unknown>
