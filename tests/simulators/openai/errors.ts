import type { Fault } from '#tests/simulators/shared/faults'

export interface OpenAIErrorBody {
  error: { message: string; type: string; param: string | null; code: string | number | null }
}

/** Thrown by the checks, answered in OpenAI's error shape. */
export class OpenAIRefusal extends Error {
  constructor(
    public status: number,
    message: string,
    public param: string | null = null,
    public code: string | null = null
  ) {
    super(message)
  }

  get body(): OpenAIErrorBody {
    const { message, param, code } = this
    return { error: { message, type: 'invalid_request_error', param, code } }
  }
}

/** The body for a scripted HTTP status. */
export function errorBodyOfStatus(status: number): OpenAIErrorBody {
  return {
    error: {
      message: `Simulated ${status}.`,
      type: status === 429 ? 'requests' : 'server_error',
      param: null,
      code: status === 429 ? 'rate_limit_exceeded' : null,
    },
  }
}

export const rateLimited = (retryAfterSeconds = 1): Fault => ({
  kind: 'status',
  status: 429,
  retryAfterSeconds,
})

/** Comes as 429 too, yet waiting does not help. */
export const insufficientQuota = (): Fault => ({
  kind: 'status',
  status: 429,
  body: {
    error: {
      message: 'You exceeded your current quota, please check your plan and billing details.',
      type: 'insufficient_quota',
      param: null,
      code: 'insufficient_quota',
    },
  },
})

/** llama.cpp's server says this until its model is in memory. */
export const loadingModel = (): Fault => ({
  kind: 'status',
  status: 503,
  body: { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } },
})

/** What a proxy in front of the model answers: not JSON at all. */
export const htmlBody = (): Fault => ({
  kind: 'malformed',
  contentType: 'text/html',
  body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
})
