import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { FaultQueue, playFault } from '#tests/simulators/shared/faults'
import { letterId } from '#tests/simulators/shared/ids'
import {
  answerJson,
  SimulatedServer,
  type SimulatedRequest,
} from '#tests/simulators/shared/simulated_server'
import { completionOf } from '#tests/simulators/openai/completion'
import { errorBodyOfStatus, OpenAIRefusal } from '#tests/simulators/openai/errors'
import { readChatRequest } from '#tests/simulators/openai/request_check'
import { writeStream } from '#tests/simulators/openai/stream'
import type { ChatRequest, Reply, ScriptedReply } from '#tests/simulators/openai/types'

export interface OpenAIOptions {
  /** The one key that is let in; `null` lets every caller in, as local servers do. */
  apiKey: string | null
  port?: number
  model?: string
  /** A brain behind the API; asked when the script is over. */
  decide?: (request: ChatRequest) => Promise<Reply> | Reply
  /** Called on receiving a valid request, before anything is decided. */
  onRequest?: (request: ChatRequest) => Promise<void> | void
}

/** An OpenAI-compatible server on a local port: chat completions, streamed or not, and models. */
export class OpenAISimulator {
  readonly requests: ChatRequest[] = []
  readonly refusals: OpenAIRefusal[] = []
  readonly faults = new FaultQueue()
  decide: NonNullable<OpenAIOptions['decide']>
  onRequest?: OpenAIOptions['onRequest']

  #options: OpenAIOptions
  #server!: SimulatedServer
  #script: ScriptedReply[] = []
  #always: ScriptedReply | null = null

  private constructor(options: OpenAIOptions) {
    this.#options = options
    this.onRequest = options.onRequest
    this.decide = options.decide ?? (() => ({ content: 'Con gusto. ¿En qué le puedo ayudar?' }))
  }

  static async start(options: OpenAIOptions): Promise<OpenAISimulator> {
    const simulator = new OpenAISimulator(options)
    simulator.#server = await SimulatedServer.listen(
      (request, response) => simulator.#answer(request, response),
      options.port
    )
    return simulator
  }

  get origin(): string {
    return this.#server.origin
  }

  /** With the version path, as in `OPENAI_BASE_URL`. */
  get baseUrl(): string {
    return `${this.origin}/v1`
  }

  /** These replies come next, one for each request; they go before `always` and `decide`. */
  script(replies: ScriptedReply[]): void {
    this.#script.push(...replies)
  }

  /** The same reply for every request from now on; `null` ends it. */
  always(reply: ScriptedReply | null): void {
    this.#always = reply
  }

  async stop(): Promise<void> {
    await this.#server.stop()
  }

  async #answer(request: SimulatedRequest, response: ServerResponse): Promise<void> {
    response.setHeader('x-request-id', `req_${letterId(24)}`)
    try {
      this.#checkKey(request)
      if (request.method === 'GET' && request.path === '/v1/models') this.#answerModels(response)
      else if (request.method === 'POST' && request.path === '/v1/chat/completions') {
        await this.#answerChat(request, response)
      } else throw new OpenAIRefusal(404, `Invalid URL (${request.method} ${request.path})`)
    } catch (error) {
      if (!(error instanceof OpenAIRefusal)) throw error
      this.refusals.push(error)
      answerJson(response, error.status, error.body)
    }
  }

  async #answerChat(request: SimulatedRequest, response: ServerResponse): Promise<void> {
    const chat = readChatRequest(request.rawBody)
    this.requests.push(chat)
    await this.onRequest?.(chat)
    const fault = this.faults.take()
    if (fault?.kind === 'slow') await sleep(fault.milliseconds)
    else if (fault) return playFault(fault, response, errorBodyOfStatus)

    const completion = completionOf(chat, await this.#reply(chat))
    if (chat.stream) writeStream(response, completion, chat.includeUsage)
    else answerJson(response, 200, completion)
  }

  async #reply(chat: ChatRequest): Promise<Reply> {
    const scripted = this.#script.shift() ?? this.#always
    if (scripted === null) return this.decide(chat)
    if (typeof scripted === 'string') return { content: scripted }
    return typeof scripted === 'function' ? scripted(chat) : scripted
  }

  #answerModels(response: ServerResponse): void {
    const id = this.#options.model ?? 'gpt-simulated'
    answerJson(response, 200, {
      object: 'list',
      data: [{ id, object: 'model', created: 1700000000, owned_by: 'simulator' }],
    })
  }

  #checkKey(request: SimulatedRequest): void {
    const { apiKey } = this.#options
    if (apiKey === null || request.headers.authorization === `Bearer ${apiKey}`) return
    throw new OpenAIRefusal(401, 'Incorrect API key provided.', null, 'invalid_api_key')
  }
}
