import { test } from '@japa/runner'
import { deviceOf } from '#app/identity/device_of'

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.group('Device of a user agent', () => {
  test('{browser} on {system}')
    .with([
      {
        agent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`,
        browser: 'Chrome',
        system: 'Windows',
      },
      {
        agent: `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
        browser: 'Edge',
        system: 'Windows',
      },
      {
        agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
        browser: 'Firefox',
        system: 'Linux',
      },
      {
        agent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} Version/18.0 Mobile/15E148 Safari/604.1`,
        browser: 'Safari',
        system: 'iPhone',
      },
      {
        agent: `Mozilla/5.0 (Linux; Android 15; SM-S921B) ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
        browser: 'Samsung Internet',
        system: 'Android',
      },
      {
        agent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.0 Safari/605.1.15`,
        browser: 'Safari',
        system: 'macOS',
      },
      { agent: '<script>alert(1)</script>', browser: null, system: null },
      { agent: null, browser: null, system: null },
    ])
    .run(({ assert }, { agent, browser, system }) => {
      assert.deepEqual(deviceOf(agent), { browser, system })
    })
})
