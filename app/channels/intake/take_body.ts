import type { IncomingMessage } from 'node:http'
import { readRawBody } from '#app/channels/intake/read_raw_body'
import { Problem } from '#app/shared/http/problem'

/** The bytes of a webhook as they came; more than 1 MiB is 413, a body that breaks off 400. */
export async function takeBody(request: IncomingMessage): Promise<Buffer> {
  const raw = await readRawBody(request)
  if (raw.kind === 'too_large') throw new Problem(413, 'E_TOO_LARGE')
  if (raw.kind === 'cut') throw new Problem(400, 'E_BAD_REQUEST')
  return raw.body
}
