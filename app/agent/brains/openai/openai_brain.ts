import OpenAI from 'openai'
import type { Brain, BrainMove, TurnContext } from '#app/agent/contracts/brain'
import { BrainFailed } from '#app/agent/brains/brain_failed'
import { languageOf } from '#app/agent/brains/offline/language'
import { toMessages, toTools } from '#app/agent/brains/openai/messages'
import { readReply } from '#app/agent/brains/openai/read_reply'
import type { Locale } from '#app/shared/contracts/locale'

/** A lead waits: a model that has not answered by then is replaced. */
const TIMEOUT_MS = 12_000

/** Arguments that broke a tool's schema so often in one turn mean that the model will not learn. */
const MOST_INVALID = 2

export interface ModelEndpoint {
  apiKey: string
  baseUrl: string | undefined
  model: string
  /** Told how many tokens each answer has cost, whether or not it is of use. */
  spent(tokens: number): Promise<void>
}

/** Any endpoint that speaks Chat Completions with tools. */
export class OpenaiBrain implements Brain {
  readonly name = 'openai'
  readonly #client: OpenAI
  readonly #model: string
  readonly #spent: ModelEndpoint['spent']

  constructor({ apiKey, baseUrl, model, spent }: ModelEndpoint) {
    this.#spent = spent
    this.#model = model
    this.#client = new OpenAI({ apiKey, baseURL: baseUrl, timeout: TIMEOUT_MS, maxRetries: 0 })
  }

  async next(turn: TurnContext, signal: AbortSignal): Promise<BrainMove> {
    const invalid = turn.steps.filter(
      (step) =>
        step.kind === 'result' && !step.result.ok && step.result.error === 'invalid_arguments'
    )
    if (invalid.length >= MOST_INVALID) throw new BrainFailed('invalid_arguments')
    const completion = await this.#complete(turn, signal)
    const tokens = Number(completion?.usage?.total_tokens ?? 0)
    if (Number.isSafeInteger(tokens) && tokens > 0) await this.#spent(tokens)
    const { text, calls } = readReply(completion, `call_${turn.steps.length}`)
    if (calls.length > 0) return { kind: 'calls', text, calls }
    return { kind: 'answer', text: text ?? '', language: languageOfTurn(turn) }
  }

  async #complete(turn: TurnContext, signal: AbortSignal) {
    try {
      return await this.#client.chat.completions.create(
        {
          model: this.#model,
          messages: toMessages(turn),
          tools: toTools(turn),
          tool_choice: 'auto',
          max_completion_tokens: 800,
        },
        { signal }
      )
    } catch (error) {
      if (signal.aborted) throw error
      throw new BrainFailed(reasonOf(error), { cause: error })
    }
  }
}

function reasonOf(error: unknown) {
  if (error instanceof OpenAI.APIConnectionTimeoutError) return 'timeout'
  if (error instanceof OpenAI.RateLimitError) return 'rate_limited'
  return 'unavailable'
}

function languageOfTurn({ burst, history, company }: TurnContext): Locale {
  const lines = [...history.filter((line) => line.author === 'contact'), ...burst].reverse()
  for (const line of lines) {
    const language = languageOf(line.text)
    if (language) return language
  }
  return company.language
}
