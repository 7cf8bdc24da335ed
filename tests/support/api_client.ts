import type { ApiAppointment, ApiConversation, ApiMessage, ApiSlot } from '#tests/support/api_types'

export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  code?: string
  requestId?: string
  errors?: { field: string; rule: string; message: string }[]
}

/** An answer outside 2xx. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
    route: string
  ) {
    super(`${route} answered ${status} ${problem?.code ?? ''} ${problem?.detail ?? ''}`.trim())
  }
}

export type ApiQuery = Record<string, string | number | boolean | undefined>

interface Envelope<T> {
  data: T
  nextCursor?: string | null
  meta?: { nextCursor?: string | null }
}

/** A client of `/api/v1` with one token, in one tenant. */
export class ApiClient {
  constructor(
    readonly url: string,
    private token: string,
    private tenantId?: string
  ) {}

  in(tenantId: string): ApiClient {
    return new ApiClient(this.url, this.token, tenantId)
  }

  get = async <T>(path: string, query: ApiQuery = {}): Promise<T> =>
    (await this.request<T>('GET', path, undefined, query)).data

  post = async <T>(path: string, body?: unknown): Promise<T> =>
    (await this.request<T>('POST', path, body)).data

  patch = async <T>(path: string, body?: unknown): Promise<T> =>
    (await this.request<T>('PATCH', path, body)).data

  put = async <T>(path: string, body?: unknown): Promise<T> =>
    (await this.request<T>('PUT', path, body)).data

  delete = async (path: string): Promise<void> => {
    await this.request('DELETE', path)
  }

  /** Every page of a list, put together. */
  async all<T>(path: string, query: ApiQuery = {}): Promise<T[]> {
    const items: T[] = []
    let cursor: string | undefined
    do {
      const page = await this.request<T[]>('GET', path, undefined, { limit: 100, ...query, cursor })
      items.push(...page.data)
      cursor = page.nextCursor ?? page.meta?.nextCursor ?? undefined
    } while (cursor)
    return items
  }

  conversationsOf = (phone: string) =>
    this.all<ApiConversation>('/conversations', { 'filter[phone]': phone })

  messagesOf = (conversationId: string) =>
    this.all<ApiMessage>(`/conversations/${conversationId}/messages`)

  appointments = (query: ApiQuery = {}) => this.all<ApiAppointment>('/appointments', query)

  availability = (query: ApiQuery) => this.get<ApiSlot[]>('/availability', query)

  private async request<T>(
    method: string,
    path: string,
    body?: unknown,
    query: ApiQuery = {}
  ): Promise<Envelope<T>> {
    const url = new URL(`${this.url}/api/v1${path}`)
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value))
    }
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.token}`,
        ...(this.tenantId ? { 'x-tenant-id': this.tenantId } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new ApiError(response.status, problemIn(text), `${method} ${url.pathname}`)
    }
    return (text ? JSON.parse(text) : { data: null }) as Envelope<T>
  }
}

function problemIn(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return null
  }
}
