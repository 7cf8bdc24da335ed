import type { Transaction } from '#app/tenancy/database'
import type { Lazy } from '#app/shared/contracts/lazy'
import type { ToolResult } from '#app/agent/contracts/tool'

/** On whose behalf a tool runs; comes from the kernel, never from the model. */
export interface ToolContext {
  tenantId: string
  timeZone: string
  contactId: string
  identityId: string
  conversationId: string
  /** Unique for this call, also when the turn is resumed. */
  callId: string
  /** When the lead sent the newest message of the burst, ISO 8601 UTC. */
  sentAt: string
  /** Write tools commit their effect and their step in this one transaction. */
  trx: Transaction
}

export type ToolHandler<Input = Record<string, unknown>> = (
  input: Input,
  context: ToolContext
) => Promise<ToolResult>

/** The arguments of a tool: a compiled Vine schema, checked before each run and shown to models as JSON Schema. */
export interface ToolInput {
  validate(input: unknown): Promise<unknown>
  toJSONSchema(): object
}

export interface ToolDeclaration<Permission extends string = string> {
  /** Short and unique over all modules: the model reads it. */
  name: string
  description: string
  input: Lazy<ToolInput>
  /**
   * `write` changes rows of this contact, and of nobody else. `external` reaches outside of the product: the agent, whose
   * every turn is led by a stranger's words, never runs it, but hands the conversation to a human.
   */
  effect: 'read' | 'write' | 'external'
  /** A person has to approve each call: as with `external`, the agent never runs it. */
  confirm?: boolean
  /** Must be granted to `agent`, or the agent does not see the tool. */
  permission?: Permission
  run: Lazy<ToolHandler>
}
