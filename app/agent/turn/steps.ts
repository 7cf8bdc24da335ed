import type { BrainMove, TurnStep } from '#app/agent/contracts/brain'
import type { ToolCall, ToolResult } from '#app/agent/contracts/tool'
import type { Turn } from '#app/agent/turn/begin_turn'
import { clock } from '#app/shared/clock'
import { database, executeOne, select, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface StepRow {
  step: number
  kind: 'move' | 'tool'
  name: string
  callId: string | null
  input: { arguments?: unknown }
  output: unknown
  state: 'started' | 'done' | 'failed'
}

/** A worker whose turn was taken over by another. */
export class FenceLost extends Error {}

const FENCED = `exists (select 1 from agent_turns where tenant_id = :tenantId and id = :turnId
  and fence = :fence and state = 'running')`

/**
 * The stored steps of one turn. Each is written before and after it happens, so that a turn goes on from where it
 * stopped: a model's reply is not asked for again, a tool's effect does not happen twice.
 */
export class Steps {
  #next: number

  private constructor(
    private readonly turn: Turn,
    private readonly rows: StepRow[]
  ) {
    this.#next = rows.length
  }

  static async load(turn: Turn): Promise<Steps> {
    const rows = await select<StepRow>(
      database(),
      `select step, kind, name, call_id as "callId", input, output, state from agent_steps
       where tenant_id = ? and turn_id = ? order by step`,
      [currentTenantId(), turn.id]
    )
    return new Steps(turn, rows)
  }

  /** What a brain reads: moves with calls, and results. */
  get transcript(): TurnStep[] {
    return this.rows.flatMap((row): TurnStep[] => {
      if (row.state !== 'done') return []
      if (row.kind === 'tool') {
        const result = row.output as ToolResult
        return [{ kind: 'result', callId: row.callId ?? '', name: row.name, result }]
      }
      const move = row.output as BrainMove
      return move.kind === 'calls' ? [{ kind: 'calls', text: move.text, calls: move.calls }] : []
    })
  }

  /** An answer that was stored but not sent when the worker died. */
  get answer(): Extract<BrainMove, { kind: 'answer' }> | null {
    const last = this.rows.findLast((row) => row.kind === 'move' && row.state === 'done')
    const move = last?.output as BrainMove | undefined
    return move?.kind === 'answer' ? move : null
  }

  /** Calls that were asked for and have no result yet. */
  get openCalls(): ToolCall[] {
    const answered = new Set(
      this.transcript.flatMap((one) => (one.kind === 'result' ? one.callId : []))
    )
    return this.transcript
      .flatMap((one) => (one.kind === 'calls' ? one.calls : []))
      .filter((call) => !answered.has(call.id))
  }

  /** Calls since a brain gave up, if one did: the next one is not to pay for them. */
  get callCount() {
    const gaveUp = this.rows.findLastIndex((row) => row.kind === 'move' && row.state === 'failed')
    return this.rows.slice(gaveUp + 1).filter((row) => row.kind === 'tool').length
  }

  /** Stores that a step begins. A tool that began before a crash keeps its row. */
  async begin(kind: StepRow['kind'], name: string, call?: ToolCall): Promise<StepRow> {
    const begun = call && this.rows.find((row) => row.callId === call.id)
    if (begun) return begun
    const row: StepRow = {
      step: this.#next++,
      kind,
      name,
      callId: call?.id ?? null,
      input: call ? { arguments: call.arguments } : {},
      output: null,
      state: 'started',
    }
    await this.#write(
      database(),
      `insert into agent_steps (tenant_id, turn_id, step, kind, name, call_id, input, created_at)
       select :tenantId, :turnId, :step, :kind, :name, :callId, :input, :now where ${FENCED}`,
      { step: row.step, kind, name, callId: row.callId, input: JSON.stringify(row.input) }
    )
    this.rows.push(row)
    return row
  }

  /** Stores the outcome; for a tool in the same transaction as its effect. */
  async finish(client: Client, row: StepRow, output: unknown, durationMs: number) {
    await this.#write(
      client,
      `update agent_steps set state = 'done', output = :output, duration_ms = :durationMs, finished_at = :now
       where tenant_id = :tenantId and turn_id = :turnId and step = :step and ${FENCED}`,
      { step: row.step, output: JSON.stringify(output), durationMs: Math.round(durationMs) }
    )
    row.output = output
    row.state = 'done'
  }

  /** A move that brought nothing: kept for the record, not part of what brains read. */
  async discard(row: StepRow, reason: string) {
    await this.#write(
      database(),
      `update agent_steps set state = 'failed', output = :output, finished_at = :now
       where tenant_id = :tenantId and turn_id = :turnId and step = :step and ${FENCED}`,
      { step: row.step, output: JSON.stringify({ reason }) }
    )
    row.state = 'failed'
  }

  async #write(client: Client, sql: string, bindings: Record<string, string | number | null>) {
    const place = { tenantId: currentTenantId(), turnId: this.turn.id, fence: this.turn.fence }
    try {
      await executeOne(client, sql, { ...bindings, ...place, now: clock.now().toJSDate() })
    } catch (error) {
      if ((error as { code?: string }).code === 'E_UNEXPECTED_ROW_COUNT') {
        throw new FenceLost('another worker has taken the turn')
      }
      throw error
    }
  }
}
