import { test } from '@japa/runner'
import { apiDocument } from '#app/api_docs/document/api_document'

test.group('Pages of the API', () => {
  for (const path of ['/docs', '/redoc']) {
    test(`${path} loads from here only, without a script in the page`, async ({
      client,
      assert,
    }) => {
      const page = await client.get(path)
      page.assertStatus(200)
      const html = page.text()
      const policy = page.header('content-security-policy') ?? ''
      assert.include(policy, `default-src 'none'`)
      assert.notInclude(policy, 'unsafe')
      assert.notMatch(html, /<script(?![^>]*\ssrc=)/)
      assert.notMatch(html, /\sstyle=|<style|\son\w+=/)
      const loaded = [...html.matchAll(/(?:src|<link[^>]*href)="([^"]+)"/g)].map(([, url]) => url)
      assert.isNotEmpty(loaded)
      for (const url of loaded.filter((one) => one !== 'data:,')) {
        assert.match(url ?? '', /^\//)
        const asset = await client.get(url ?? '')
        asset.assertStatus(200)
        assert.equal(asset.header('x-content-type-options'), 'nosniff')
        const again = await client
          .get(url ?? '')
          .header('if-none-match', asset.header('etag') ?? '')
        again.assertStatus(304)
      }
    })
  }

  test('the reading copy has every operation and every shape, each with its anchor', async ({
    client,
    assert,
  }) => {
    const html = (await client.get('/redoc')).text()
    const { document } = await apiDocument()
    for (const methods of Object.values(document.paths)) {
      for (const { operationId } of Object.values(methods)) {
        assert.include(html, `id="${String(operationId).replaceAll('.', '-')}"`)
      }
    }
    for (const name of Object.keys(document.components.schemas ?? {})) {
      assert.include(html, `id="shape-${name}"`)
    }
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    assert.isAbove(targets.length, 60)
    for (const id of targets) assert.include(html, `id="${id}"`)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('no other file can be asked for', async ({ client }) => {
    for (const file of ['package.json', '..%2f..%2fpackage.json', 'swagger-ui.js', 'constructor']) {
      const answer = await client.get(`/docs/assets/${file}`)
      answer.assertStatus(404)
    }
  })
})
