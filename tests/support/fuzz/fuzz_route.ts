import fc from 'fast-check'
import env from '#start/env'
import type { FuzzedRequest } from '#tests/support/fuzz/requests'

export interface Fuzzed {
  requests: number
  /** What broke, with what makes it break again; null when nothing did. */
  broken: string | null
}

/** Lines of a stack, of statements and of what databases say: nothing that an answer may hold. */
const INSIDE =
  /\n\s+at \S|node_modules|\/app\/\w+\/\w+\.ts|\bselect \S+.{0,200} from \w|insert into \w|violates \w+ constraint|invalid input syntax|ECONNREFUSED/

/** For one route: what broke early is made smaller, but not for ever. */
const MOST_MS = 5_000
const ANSWER_MS = 10_000

interface Given {
  requests: fc.Arbitrary<FuzzedRequest>
  headers: Record<string, string>
  seed: number
  runs: number
}

/** Sends requests to one route until one of them breaks something; what broke is made as small as time allows. */
export async function fuzzRoute({ requests, headers, seed, runs }: Given): Promise<Fuzzed> {
  let sent = 0
  const property = fc.asyncProperty(requests, async (request) => {
    sent++
    const { status, text } = await send(request, headers)
    if (status >= 500 && status !== 503)
      throw new Error(`answered ${status}: ${text.slice(0, 200)}`)
    const told = INSIDE.exec(text)?.[0]
    if (told !== undefined) throw new Error(`tells of its inside: ${told}`)
  })
  const details = await fc.check(property, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: MOST_MS,
    markInterruptAsFailure: false,
  })
  if (!details.failed) return { requests: sent, broken: null }
  const [request] = details.counterexample ?? []
  const reason = details.errorInstance instanceof Error ? details.errorInstance.message : 'failed'
  return {
    requests: sent,
    broken: `${reason} · ${JSON.stringify(request).slice(0, 1_000)} · seed ${seed}`,
  }
}

async function send({ method, path, headers, body }: FuzzedRequest, own: Record<string, string>) {
  const response = await fetch(`http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}${path}`, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_MS),
    headers: { ...own, ...headers },
    body,
  })
  return { status: response.status, text: await response.text() }
}
