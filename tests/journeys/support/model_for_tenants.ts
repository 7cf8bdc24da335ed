import type { Brain } from '#app/agent/contracts/brain'
import type { Locale } from '#app/shared/contracts/locale'
import { brainBehind } from '#tests/simulators/openai/brain_behind'
import type { ChatRequest, Reply } from '#tests/simulators/openai/types'
import type { DemoTenant } from '#tests/support/demo_file'

/** One brain behind the simulated model for several companies, told apart by the instructions of the request. */
export class ModelForTenants {
  readonly #minds: { name: string; decide: (request: ChatRequest) => Promise<Reply> }[]

  constructor(brain: Brain, tenants: DemoTenant[]) {
    this.#minds = tenants.map(({ name, timeZone, language, currency }) => ({
      name,
      decide: brainBehind(brain, {
        name,
        timeZone,
        language: language as Locale,
        currency,
        persona: null,
      }),
    }))
  }

  decide = (request: ChatRequest): Promise<Reply> => {
    const instructions = String(request.messages[0]?.content ?? '')
    const mind = this.#minds.find(({ name }) => instructions.includes(name))
    if (!mind) throw new Error(`No company is named in the instructions: ${instructions}`)
    return mind.decide(request)
  }
}
