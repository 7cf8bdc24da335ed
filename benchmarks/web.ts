import type { Benchmark } from './support/benchmark.js'
import type { Child } from './support/child.js'
import { compare } from './support/compare.js'
import { httpRequest } from './support/http_connection.js'
import { drive } from './support/http_load.js'
import { signIn } from './support/sign_in.js'

/** Pages of people, against a page of a bare application with session (in a cookie), shield and Inertia. */
export const benchmark: Benchmark = {
  id: 'WEB',
  what: 'pages, 32 connections',
  async run(stage, args) {
    const seconds = args.number('seconds', 5)
    const product = await stage.product()
    const yardstick = await stage.yardstick('bare_adonis')
    const demo = await stage.demo()
    const [organization] = demo.organizations
    const [tenant] = organization.tenants
    const cookie = await signIn(product.url, organization.accounts, 'secretary')
    const page = (path: string, headers = {}) =>
      httpRequest('GET', path, { accept: 'text/html', ...headers })
    const load = (server: Child, text: string) =>
      drive({ server, request: () => text, connections: 32, seconds })
    const bare = page('/page')
    const pages = {
      'sign-in page, anonymous': page('/login'),
      'inbox page, signed in': page(`/t/${tenant.slug}/inbox`, { cookie }),
    }

    await load(yardstick, bare)
    for (const [what, text] of Object.entries(pages)) {
      await compare({
        id: this.id,
        what,
        unit: 'requests/s',
        reach: 'no target; the starter kit makes 1,360–1,700',
        rounds: args.number('rounds', 3),
        warmUp: async () => void (await load(product, text)),
        system: () => load(product, text),
        yardstick: () => load(yardstick, bare),
      })
    }
  },
}
