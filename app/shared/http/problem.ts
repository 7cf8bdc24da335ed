import { Exception } from '@adonisjs/core/exceptions'

/**
 * An answer that is not a success, as RFC 9457 says it. The code names the text in
 * `resources/lang/{locale}/problems.json` (`CODE.title`, `CODE.detail`); `extra` stands beside the standard members.
 */
export class Problem extends Exception {
  constructor(
    status: number,
    code: string,
    public readonly extra: Record<string, unknown> = {},
    public readonly headers: Record<string, string> = {}
  ) {
    super(code, { status, code })
  }
}

/** Unknown here, which includes what belongs to another tenant. */
export const notFound = () => new Problem(404, 'E_NOT_FOUND')

export const unauthenticated = () =>
  new Problem(401, 'E_UNAUTHENTICATED', {}, { 'www-authenticate': 'Bearer' })
export const forbidden = () => new Problem(403, 'E_FORBIDDEN')

/** The resource changed since it was read; `current` holds what it is now, `given` what was sent. */
export const versionConflict = (current: unknown, given?: Record<string, unknown>) =>
  new Problem(409, 'E_VERSION_CONFLICT', { current, ...(given && { given }) })

/** `seconds` until the next try may succeed; `most` is how many may be made in a window, where that is known. */
export const tooManyRequests = (seconds: number, most?: number) =>
  new Problem(
    429,
    'E_TOO_MANY_REQUESTS',
    {},
    {
      'retry-after': String(seconds),
      ...(most !== undefined && {
        'ratelimit-limit': String(most),
        'ratelimit-remaining': '0',
        'ratelimit-reset': String(seconds),
      }),
    }
  )

/** Something that the answer needs is away or overloaded; the same request may succeed soon. */
export const unavailable = () => new Problem(503, 'E_UNAVAILABLE', {}, { 'retry-after': '5' })

export interface FieldError {
  field: string
  rule: string
  message: string
}

export const invalid = (errors: FieldError[]) => new Problem(422, 'E_VALIDATION', { errors })
