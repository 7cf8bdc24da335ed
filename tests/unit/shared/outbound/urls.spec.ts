import { test } from '@japa/runner'
import { AllowedHosts, configuredHosts, readAllowedHosts } from '#app/shared/outbound/allowed_hosts'
import { checkUrl } from '#app/shared/outbound/check_url'
import { isMailPort, isWebPort } from '#app/shared/outbound/ports'
import { vetHost } from '#app/shared/outbound/vet'
import { ACCEPTED, POISONED, REFUSED } from '#tests/unit/shared/outbound/corpus'

const PUBLIC = '93.184.216.34'

const rules = (allowed = new AllowedHosts(), addresses = [PUBLIC]) => ({
  allowed,
  ports: isWebPort,
  resolve: async () => addresses,
})

test.group('URLs that users set', () => {
  test('none of the corpus gets through', async ({ assert }) => {
    const found = await Promise.all(
      REFUSED.map(async ([url]) => [url, await checkUrl(url, rules())])
    )
    assert.deepEqual(found, REFUSED)
  })

  test('the public internet does', async ({ assert }) => {
    const found = await Promise.all(
      ACCEPTED.map(async (url) => [url, await checkUrl(url, rules())])
    )
    assert.deepEqual(
      found,
      ACCEPTED.map((url) => [url, null])
    )
  })

  test('one address that is not public refuses a name, whatever stands beside it', async ({
    assert,
  }) => {
    for (const addresses of POISONED) {
      const refusal = await checkUrl('https://hooks.example.com/', rules(undefined, addresses))
      assert.equal(refusal, 'address', addresses.join())
    }
  })

  test('a name without an address is not refused: it may get one', async ({ assert }) => {
    const resolve = async () =>
      Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    assert.isNull(await checkUrl('https://hooks.example.com/', { ...rules(), resolve }))
    const vetting = await vetHost('hooks.example.com', 443, { ...rules(), resolve })
    assert.deepEqual(vetting, { kind: 'failed', code: 'ENOTFOUND' })
  })

  test('a vetted host carries the addresses that were vetted', async ({ assert }) => {
    const addresses = [PUBLIC, '2606:2800:220:1::1']
    const vetting = await vetHost('Mail.Example.COM.', 587, {
      ...rules(undefined, addresses),
      ports: isMailPort,
    })
    assert.deepEqual(vetting, {
      kind: 'vetted',
      host: 'mail.example.com',
      port: 587,
      addresses: [
        { address: PUBLIC, family: 4 },
        { address: '2606:2800:220:1::1', family: 6 },
      ],
    })
    const web = await vetHost('mail.example.com', 80, { ...rules(), ports: isMailPort })
    assert.deepEqual(web, { kind: 'refused', reason: 'port' })
  })
})

/** With this setting these are reached, and those are not. */
const OPENED: [setting: string, reached: string[], refused: string[]][] = [
  ['127.0.0.1', ['http://127.0.0.1/', 'http://127.0.0.1:9/'], ['http://127.0.0.2/']],
  ['127.0.0.1:4000', ['http://127.0.0.1:4000/', 'http://2130706433:4000/'], ['http://127.0.0.1/']],
  ['[::1]:4000', ['http://[::1]:4000/'], ['http://[::1]/', 'http://127.0.0.1:4000/']],
  ['10.1.0.0/16', ['http://10.1.2.3:99/'], ['http://10.2.0.1/', 'http://127.0.0.1/']],
  ['fd00::/8, 10.0.0.7', ['http://[fd00::7]/', 'http://10.0.0.7/'], ['http://[fe80::7]/']],
  ['localhost:4000', ['http://localhost:4000/', 'http://LOCALHOST.:4000/'], ['http://localhost/']],
  ['CRM.example.lan', ['http://crm.example.lan:25/'], ['http://crm.example.lan.example.com:25/']],
]

test.group('What the operator opens', () => {
  for (const [setting, reached, refused] of OPENED) {
    test(`"${setting}" opens these and nothing else`, async ({ assert }) => {
      const opened = rules(readAllowedHosts(setting), ['127.0.0.9'])
      for (const url of reached) assert.isNull(await checkUrl(url, opened), url)
      for (const url of refused) assert.isNotNull(await checkUrl(url, opened), url)
    })
  }

  test('a network is open to every name that leads there, and to no other', async ({ assert }) => {
    const allowed = readAllowedHosts('10.1.0.0/16')
    assert.isNull(await checkUrl('http://a.example.com:99/', rules(allowed, ['10.1.0.1'])))
    const beside = rules(allowed, ['10.1.0.1', '10.2.0.1'])
    assert.equal(await checkUrl('http://a.example.com/', beside), 'address')
    assert.equal(await checkUrl('http://a.example.com:99/', rules(allowed)), 'port')
  })

  test('base URLs of the installation count with their port', async ({ assert }) => {
    const allowed = configuredHosts({
      YCLOUD_BASE_URL: 'http://127.0.0.1:4000/v2',
      OPENAI_BASE_URL: 'http://[::1]:4001/v1',
      OTHER_BASE_URL: '',
      DATABASE_URL: 'postgres://127.0.0.1:5432/x',
    })
    assert.isNull(await checkUrl('http://127.0.0.1:4000/x', rules(allowed)))
    assert.isNull(await checkUrl('http://[::1]:4001/x', rules(allowed)))
    assert.equal(await checkUrl('http://127.0.0.1:5432/', rules(allowed)), 'address')
  })

  for (const wrong of ['http://a', 'a:b', 'a:0', 'a:70000', '10.0.0.0/33', 'x/8', 'a b', '*.a/']) {
    test(`"${wrong}" is told at start`, ({ assert }) => {
      assert.throws(() => readAllowedHosts(wrong), /is neither/)
    })
  }
})
