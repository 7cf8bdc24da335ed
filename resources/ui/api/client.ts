import type { Locale } from '~/types'

export type FieldError = { field: string; rule: string; message: string }

/** A refusal of the API (`application/problem+json`), or a network failure (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly requestId: string | null = null,
    readonly errors: FieldError[] = [],
    /** The whole answer: some refusals say more, such as free `alternatives` or the `current` state. */
    readonly body: Readonly<Record<string, unknown>> = {}
  ) {
    super(title)
    this.name = 'Problem'
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

export type Api = {
  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T>
  post<T>(path: string, body?: unknown): Promise<T>
  patch<T>(path: string, body?: unknown): Promise<T>
  put<T>(path: string, body?: unknown): Promise<T>
  delete<T>(path: string): Promise<T>
}

/**
 * Speaks with `/api/v1` through the session cookie.
 *
 * @throws Problem on every answer outside 2xx and when the network fails
 */
export function createApi(options: { tenantId: string | null; locale: Locale }): Api {
  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal
  ): Promise<T> {
    const headers: Record<string, string> = {
      'Accept': 'application/json',
      'Accept-Language': options.locale,
    }
    if (options.tenantId) headers['X-Tenant-Id'] = options.tenantId
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    const response = await send(`/api/v1${path}`, {
      method,
      headers,
      signal,
      credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw await toProblem(response)
    if (response.status === 204) return undefined as T
    return (await response.json()) as T
  }

  return {
    get: (path, query, signal) => call('GET', path + toQueryString(query), undefined, signal),
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
  }
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0, 'E_NETWORK', '')
  }
}

async function toProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null
  const problem = (body ?? {}) as {
    code?: string
    title?: string
    detail?: string
    requestId?: string
    errors?: FieldError[]
  }
  return new Problem(
    response.status,
    problem.code ?? `E_HTTP_${response.status}`,
    problem.detail ?? problem.title ?? '',
    problem.requestId ?? response.headers.get('x-request-id'),
    problem.errors ?? [],
    body ?? {}
  )
}

function toQueryString(query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}
