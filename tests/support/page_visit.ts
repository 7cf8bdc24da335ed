import type { ApiClient, ApiResponse } from '@japa/api-client'

/** The cookies of an answer, as a browser sends them back. */
export const cookiesOf = (response: ApiResponse) =>
  cookieLines(response)
    .map((line) => line.split(';')[0])
    .join('; ')

const cookieLines = (response: ApiResponse): string[] => {
  const lines: unknown = response.headers()['set-cookie']
  return Array.isArray(lines) ? lines.map(String) : lines ? [String(lines)] : []
}

/**
 * A browser with the page open: keeps cookies, sends the token against forged requests, speaks Inertia and follows no
 * redirect.
 */
export async function pageVisit(client: ApiClient, path: string) {
  const jar = new Map<string, string>()

  function keep(response: ApiResponse) {
    for (const line of cookieLines(response)) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      jar.set(name, value.join('='))
    }
    return response
  }
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  const first = keep(await client.get(path).header('accept', 'text/html'))
  const version = /"version":("[^"]*"|\d+)/.exec(first.text().replaceAll('&quot;', '"'))?.[1]

  return {
    first,
    cookie: (name: string) => jar.get(name),
    get: async (to: string) =>
      keep(
        await client
          .get(to)
          .header('cookie', cookies())
          .header('x-inertia', 'true')
          .header('x-inertia-version', version?.replaceAll('"', '') ?? '')
          .redirects(0)
      ),
    post: async (to: string, form: object, headers: Record<string, string> = {}) => {
      const request = client
        .post(to)
        .header('cookie', cookies())
        .header('x-inertia', 'true')
        .header('x-xsrf-token', decodeURIComponent(jar.get('XSRF-TOKEN') ?? ''))
        .redirects(0)
      for (const [name, value] of Object.entries(headers)) request.header(name, value)
      return keep(await request.json(form))
    },
  }
}
