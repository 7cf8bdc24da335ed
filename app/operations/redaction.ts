const SECRET_KEYS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'adminToken',
  'apiKey',
  'x-api-key',
  'x-admin-token',
  'ycloud-signature',
]

/** Keys that hold what people wrote or who they are; ids are enough to find them again. */
const PERSONAL_KEYS = ['phone', 'email', 'text', 'body', 'from', 'to', 'customerProfile', 'contact']

/** Paths that never reach a log line, at the top level and one level down. */
export const REDACTED_PATHS = [...SECRET_KEYS, ...PERSONAL_KEYS].flatMap((key) => [
  `["${key}"]`,
  `*["${key}"]`,
])
