import type { TurnContext } from '#app/agent/contracts/brain'
import type { ToolCall, ToolResult } from '#app/agent/contracts/tool'
import { isRecord } from '#app/agent/brains/offline/memory'

const CALLS_PER_TURN = 8
const OWN = 'offline-'

export interface Done {
  id: string
  name: string
  args: Record<string, unknown>
  result: ToolResult
}

const sorted = (args: Record<string, unknown>) =>
  JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * The tools as the plan sees them: it asks for a result as if it were there. When it is not, the call is
 * noted and `null` comes back; the plan then stops and starts again with the result in the steps.
 */
export class Desk {
  readonly done: Done[]
  readonly #known: ReadonlySet<string>
  readonly #made: number
  readonly #pending: ToolCall[] = []

  constructor(turn: TurnContext) {
    const calls = turn.steps.flatMap((step) => (step.kind === 'calls' ? step.calls : []))
    this.#known = new Set(turn.tools.map((tool) => tool.name))
    // What another brain has asked in circles is not to cost the lead an answer.
    this.#made = calls.filter(({ id }) => id.startsWith(OWN)).length
    this.done = turn.steps.flatMap((step) => {
      if (step.kind !== 'result') return []
      const args = calls.find((call) => call.id === step.callId)?.arguments
      return [
        { id: step.callId, name: step.name, args: isRecord(args) ? args : {}, result: step.result },
      ]
    })
  }

  get pending(): readonly ToolCall[] {
    return this.#pending
  }

  can(name: string): boolean {
    return this.#known.has(name)
  }

  /** The results of a tool in this turn, whoever called it and however. */
  results(name: string): Done[] {
    return this.done.filter((one) => one.name === name)
  }

  /** The answer to exactly this call, or null after noting it. */
  ask(name: string, args: Record<string, unknown>, limit = CALLS_PER_TURN): ToolResult | null {
    const said = sorted(args)
    const same = this.done.find((one) => one.name === name && sorted(one.args) === said)
    if (same) return same.result
    if (!this.can(name)) return { ok: false, error: 'unavailable' }
    if (this.#made + this.#pending.length >= limit) return { ok: false, error: 'unavailable' }
    if (
      !this.#pending.some(
        ({ name: other, arguments: given }) =>
          other === name && isRecord(given) && sorted(given) === said
      )
    ) {
      this.#pending.push({
        id: `${OWN}${this.#made + this.#pending.length + 1}`,
        name,
        arguments: args,
      })
    }
    return null
  }

  /** A hand-over may always be asked for, even when the calls of the turn are used up. */
  askLast(name: string, args: Record<string, unknown>): ToolResult | null {
    const before = this.results(name).at(-1)
    return before ? before.result : this.ask(name, args, CALLS_PER_TURN + 1)
  }
}
