import { test } from '@japa/runner'
import { trustedProxies } from '#app/shared/http/trusted_proxies'

const CASES: [setting: string | undefined, trusted: string[], others: string[]][] = [
  [undefined, [], ['127.0.0.1', '10.0.0.1']],
  ['false', [], ['127.0.0.1']],
  ['true', ['127.0.0.1', '::1', '10.9.8.7', '::ffff:172.18.0.3'], ['203.0.113.7', '2001:db8::1']],
  ['203.0.113.7', ['203.0.113.7', '::ffff:203.0.113.7'], ['203.0.113.8', '127.0.0.1']],
  ['10.1.0.0/16, 2001:db8::/32', ['10.1.255.1', '2001:db8::9'], ['10.2.0.1', '2001:db9::9']],
]

test.group('Trusted proxies', () => {
  for (const [setting, trusted, others] of CASES) {
    test(`"${setting}" believes these and nobody else`, ({ assert }) => {
      const trusts = trustedProxies(setting)
      assert.deepEqual(trusted.filter(trusts), trusted)
      assert.isEmpty(others.filter(trusts))
    })
  }

  for (const wrong of ['yes', '10.0.0.0/33', '10.0.0.0/x', 'proxy.example.com', '10.0.0.1,,']) {
    test(`"${wrong}" is told at start`, ({ assert }) => {
      assert.throws(() => trustedProxies(wrong), /is neither an address nor a network/)
    })
  }
})
