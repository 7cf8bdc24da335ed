import { test } from '@japa/runner'
import {
  assertFitForProduction,
  productionRefusal,
  type ProductionSettings,
} from '#app/operations/production_check'

const STRONG = 'q0PzWm3vR8sT1xY5bN7cK9dF2gH4jL6a'

/** Web and worker in one process, behind a proxy, as an operator should run it. */
const GOOD: ProductionSettings = {
  production: true,
  host: '0.0.0.0',
  appUrl: 'https://crm.example.com',
  behindProxy: true,
  demo: false,
  web: true,
  worker: true,
  redis: false,
  keys: [{ name: 'APP_KEY', key: STRONG }],
}

/** As the quickstart starts it. */
const LOCAL: Partial<ProductionSettings> = {
  host: '127.0.0.1',
  appUrl: 'http://127.0.0.1:3333',
  behindProxy: false,
  demo: true,
}

const REFUSED: [what: string, settings: Partial<ProductionSettings>, sentence: RegExp][] = [
  ['demo data', { demo: true }, /^The demo .* no NEXUS_DEMO/],
  ['demo data behind a proxy of this computer', { host: '127.0.0.1', demo: true }, /^The demo /],
  ['demo data on every address', { ...LOCAL, host: undefined }, /^The demo /],
  ['no public address', { appUrl: undefined }, /^APP_URL is missing/],
  ['plain HTTP', { appUrl: 'http://crm.example.com' }, /^APP_URL is http:\/\/crm\.example\.com/],
  ['no proxy', { behindProxy: false }, /TRUST_PROXY/],
  ['a short key', { keys: [{ name: 'APP_KEY', key: STRONG.slice(1) }] }, /^APP_KEY is too weak/],
  [
    'a typed key',
    { ...LOCAL, keys: [{ name: 'APP_KEY', key: 'changeme'.repeat(5) }] },
    /^APP_KEY is too weak/,
  ],
  [
    'a weak second key',
    { keys: [...GOOD.keys, { name: 'A key of ENCRYPTION_KEYS', key: 'old' }] },
    /^A key of ENCRYPTION_KEYS is too weak/,
  ],
  ['separate processes without Redis', { worker: false }, /REDIS_URL/],
  ['a process that does nothing', { web: false, worker: false }, /RUN_WEB and RUN_WORKER/],
]

const ALLOWED: [what: string, settings: Partial<ProductionSettings>][] = [
  ['behind a proxy', {}],
  ['the quickstart with its demo', LOCAL],
  ['the quickstart on IPv6', { ...LOCAL, host: '::1', appUrl: 'http://[::1]:3333' }],
  ['a worker, which serves nobody', { web: false, redis: true, appUrl: undefined }],
  ['anything outside of production', { ...LOCAL, production: false, host: undefined, keys: [] }],
]

test.group('Production', () => {
  for (const [what, settings, sentence] of REFUSED) {
    test(`refuses ${what}, in one sentence`, ({ assert }) => {
      const refusal = productionRefusal({ ...GOOD, ...settings }) ?? ''
      assert.match(refusal, sentence)
      assert.match(refusal, /^[^\n]+\.$/)
    })
  }

  for (const [what, settings] of ALLOWED) {
    test(`allows ${what}`, ({ assert }) => {
      assert.isNull(productionRefusal({ ...GOOD, ...settings }))
    })
  }

  test('a refusal never quotes a key, and ends the start', ({ assert }) => {
    const keys = [{ name: 'APP_KEY', key: 'sesame' }]
    assert.notInclude(productionRefusal({ ...GOOD, keys }) ?? '', 'sesame')
    assert.throws(() => assertFitForProduction({ ...GOOD, keys }), /^APP_KEY/)
  })
})
