import env from '#start/env'
import type { Brain } from '#app/agent/contracts/brain'
import { OfflineBrain } from '#app/agent/brains/offline/offline_brain'

/** The brains of a turn in the order in which they are tried; the offline one always stands behind. */
export async function chooseBrains(model: string | null): Promise<Brain[]> {
  const offline = new OfflineBrain()
  const key = env.get('OPENAI_API_KEY')
  const baseUrl = env.get('OPENAI_BASE_URL')
  if (!key && !baseUrl) return [offline]
  const { OpenaiBrain } = await import('#app/agent/brains/openai/openai_brain')
  const openai = new OpenaiBrain({
    apiKey: key?.release() ?? 'none',
    baseUrl,
    model: model ?? env.get('OPENAI_MODEL', 'gpt-4o-mini'),
  })
  return [openai, offline]
}
