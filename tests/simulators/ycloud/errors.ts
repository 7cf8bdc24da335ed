import { letterId } from '#tests/simulators/shared/ids'
import type { WhatsappApiError } from '#tests/simulators/ycloud/types'

const CODE_OF_STATUS: Record<number, string> = {
  400: 'PARAM_INVALID',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
}

export interface YCloudErrorBody {
  error: {
    status: number
    code: string
    message: string
    target: string
    docUrl: string
    requestId: string
    whatsappApiError?: WhatsappApiError
  }
}

/** Thrown by the simulator's routes, answered as YCloud's error body. */
export class YCloudRefusal extends Error {
  constructor(
    public status: number,
    public code: string,
    message: string,
    public target = '',
    public whatsappApiError?: WhatsappApiError
  ) {
    super(message)
  }
}

export const missing = (target: string) =>
  new YCloudRefusal(400, 'PARAM_MISSING', `The parameter '${target}' is required.`, target)

export const invalid = (target: string, why: string) =>
  new YCloudRefusal(400, 'PARAM_INVALID', `The parameter '${target}' is invalid: ${why}`, target)

export const notFound = (what: string) => new YCloudRefusal(404, 'NOT_FOUND', `${what} not found.`)

export function requestId(): string {
  return `req_${letterId(16)}`
}

export function errorBody(
  refusal: Pick<YCloudRefusal, 'status' | 'code' | 'message' | 'target' | 'whatsappApiError'>,
  id: string
): YCloudErrorBody {
  const { status, code, message, target, whatsappApiError } = refusal
  return {
    error: {
      status,
      code,
      message,
      target,
      docUrl: '',
      requestId: id,
      ...(whatsappApiError ? { whatsappApiError } : {}),
    },
  }
}

/** The body for a scripted HTTP status. */
export function errorBodyOfStatus(status: number, id: string): YCloudErrorBody {
  const code = CODE_OF_STATUS[status] ?? 'INTERNAL_SERVER_ERROR'
  return errorBody({ status, code, message: `Simulated ${status}.`, target: '' }, id)
}
