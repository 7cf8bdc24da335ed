import env from '#start/env'
import type { Brain } from '#app/agent/contracts/brain'
import { OfflineBrain } from '#app/agent/brains/offline/offline_brain'
import { currentTenantId } from '#app/tenancy/scope'
import { usage } from '#app/usage/usage'

const TOKENS = 'agent.tokens'

interface WantedModel {
  /** The model that the tenant's settings name. */
  model: string | null
  /** A key of the tenant or its organization, which counts before the installation's. */
  ownKey: string | null
}

interface Chosen {
  /** In the order in which they are tried. */
  brains: Brain[]
  /** Why the model is not among them although there is one; kept with the turn. */
  fallbackReason: 'no_tokens_left' | null
}

/** The brains of a turn; the offline one always stands behind, and alone when the tenant has used up its tokens. */
export async function chooseBrains({ model, ownKey }: WantedModel): Promise<Chosen> {
  const offline = new OfflineBrain()
  const key = ownKey ?? env.get('OPENAI_API_KEY')?.release()
  const baseUrl = env.get('OPENAI_BASE_URL')
  if (!key && !baseUrl) return { brains: [offline], fallbackReason: null }
  const tenantId = currentTenantId()
  if (!(await usage.allows(tenantId, TOKENS, 1))) {
    return { brains: [offline], fallbackReason: 'no_tokens_left' }
  }
  const { OpenaiBrain } = await import('#app/agent/brains/openai/openai_brain')
  const openai = new OpenaiBrain({
    apiKey: key ?? 'none',
    baseUrl,
    spent: (tokens) => usage.record(tenantId, TOKENS, tokens),
    model: model ?? env.get('OPENAI_MODEL', 'gpt-4o-mini'),
  })
  return { brains: [openai, offline], fallbackReason: null }
}
