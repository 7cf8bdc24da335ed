import env from '#start/env'

export interface Asked {
  method: string
  path: string
  token?: string | null
  tenantId?: string
  adminToken?: string
  body?: unknown
}

export interface Answer {
  status: number
  /** Headers and body: whatever could tell something. */
  text: string
}

const STREAM_MS = 60

/** One request as a program makes it; of an endless answer only the beginning is read. */
export async function ask({
  method,
  path,
  token,
  tenantId,
  adminToken,
  body,
}: Asked): Promise<Answer> {
  const abort = new AbortController()
  const page = path.startsWith('/t/')
  const response = await fetch(`http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}${path}`, {
    method,
    redirect: 'manual',
    signal: abort.signal,
    headers: {
      accept: page ? 'text/html' : 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(tenantId && !page ? { 'x-tenant-id': tenantId } : {}),
      ...(adminToken ? { 'x-admin-token': adminToken } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const headers = JSON.stringify([...response.headers])
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    setTimeout(() => abort.abort(), STREAM_MS)
    const said: string[] = []
    try {
      for await (const chunk of response.body ?? []) said.push(Buffer.from(chunk).toString())
    } catch {
      // ended by us
    }
    return { status: response.status, text: headers + said.join('') }
  }
  return { status: response.status, text: headers + (await response.text()) }
}
