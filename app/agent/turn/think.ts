import type { Brain, TurnContext } from '#app/agent/contracts/brain'
import type { BrainMove } from '#app/agent/contracts/brain'
import { BrainFailed } from '#app/agent/brains/brain_failed'
import { database } from '#app/tenancy/database'
import { runTool, type ToolPlace } from '#app/agent/turn/run_tool'
import type { Steps } from '#app/agent/turn/steps'

/** Calls one brain may make in one turn before it counts as running in circles. */
const MOST_CALLS = 10

export type Answer = Extract<BrainMove, { kind: 'answer' }>

/**
 * Lets one brain move until it answers. Throws `BrainFailed` when it cannot, with everything that happened so far
 * in the steps.
 */
export async function think(
  brain: Brain,
  context: Omit<TurnContext, 'steps'>,
  steps: Steps,
  place: ToolPlace,
  signal: AbortSignal
): Promise<Answer> {
  for (const call of steps.openCalls) await runTool(steps, call, place)
  const known = new Set(context.tools.map((tool) => tool.name))

  for (;;) {
    const step = await steps.begin('move', brain.name)
    const startedAt = performance.now()
    let move: BrainMove
    try {
      move = await brain.next({ ...context, steps: steps.transcript }, signal)
      if (move.kind === 'calls') refuseNonsense(move, known, steps.callCount)
    } catch (error) {
      await steps.discard(step, error instanceof Error ? error.message : 'unknown')
      throw error
    }
    await steps.finish(database(), step, move, performance.now() - startedAt)
    if (move.kind === 'answer') return move
    for (const call of move.calls) await runTool(steps, call, place)
  }
}

function refuseNonsense(
  { calls }: Extract<BrainMove, { kind: 'calls' }>,
  known: ReadonlySet<string>,
  made: number
) {
  if (calls.length === 0) throw new BrainFailed('empty_move')
  if (made + calls.length > MOST_CALLS) throw new BrainFailed('too_many_calls')
  const unknown = calls.find((call) => !known.has(call.name))
  if (unknown) throw new BrainFailed('unknown_tool')
}
