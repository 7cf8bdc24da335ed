import { networkOf } from '#app/identity/throttle/network_of'
import { openStreams } from '#app/realtime/open_streams'
import { tooManyRequests } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

/** The chat asks for what is new before it tries again. */
const AGAIN_SECONDS = 15

/**
 * Counts one more stream of a visitor and of the network they come from: anybody may open them, and each holds a
 * connection. Returns what counts it as gone; 429 when there are too many.
 */
export function enterStream(conversationId: string, address: string): () => void {
  const { visitorStreams, networkStreams } = LIMITS.live
  const counted: [key: string, most: number][] = [
    [`visitor:${conversationId}`, visitorStreams],
    [`network:${networkOf(address)}`, networkStreams],
  ]
  if (counted.some(([key, most]) => openStreams.count(key) >= most)) {
    throw tooManyRequests(AGAIN_SECONDS)
  }
  const leave = counted.map(([key]) => openStreams.enter(key))
  return () => leave.forEach((one) => one())
}
