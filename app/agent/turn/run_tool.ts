import { errors as vineErrors } from '@vinejs/vine'
import type { ToolContext, ToolDeclaration } from '#app/agent/contracts/declaration'
import type { ToolCall, ToolResult } from '#app/agent/contracts/tool'
import { agentMayUse, needsApproval } from '#app/agent/turn/tool_rights'
import type { Steps } from '#app/agent/turn/steps'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { log } from '#app/shared/correlation'
import { transaction } from '#app/tenancy/database'

export type ToolPlace = Omit<ToolContext, 'trx' | 'callId'>

/**
 * Runs one call and stores its result with its effect. What a brain got wrong comes back as data; only the
 * database being away throws, and then nothing has happened.
 */
export async function runTool(steps: Steps, call: ToolCall, place: ToolPlace): Promise<void> {
  const step = await steps.begin('tool', call.name, call)
  if (step.state === 'done') return
  const startedAt = performance.now()
  const checked = await check(call, place.tenantId)
  await transaction(async (trx) => {
    const result =
      'refused' in checked
        ? checked.refused
        : await checked.run(checked.input, { ...place, callId: call.id, trx })
    await steps.finish(trx, step, result, performance.now() - startedAt)
    log().info({ tool: call.name, ok: result.ok }, 'a tool ran')
  })
}

type Input = Record<string, unknown>

/** Why a call does not run although its tool exists. */
type Obstacle = 'forbidden' | 'approval_required'

type Checked =
  | { refused: ToolResult }
  | { input: Input; run: (input: Input, context: ToolContext) => Promise<ToolResult> }

/** The second check of gate, rights and arguments, at the one place where tools run. */
async function check(call: ToolCall, tenantId: string): Promise<Checked> {
  const tool = registry.tools.get(call.name)
  if (!tool || !(await gate.isEnabled(tenantId, tool.moduleId))) {
    return { refused: { ok: false, error: 'unknown_tool' } }
  }
  const obstacle = await obstacleOf(tool, tenantId)
  if (obstacle) return { refused: { ok: false, error: obstacle } }
  const [{ default: validator }, { default: run }] = await Promise.all([tool.input(), tool.run()])
  try {
    const input = (await validator.validate(withoutNulls(call.arguments))) as Input
    return { input, run }
  } catch (error) {
    if (!(error instanceof vineErrors.E_VALIDATION_ERROR)) throw error
    const messages = error.messages as { message: string }[]
    const message = messages.map((one) => one.message).join('; ')
    return { refused: { ok: false, error: 'invalid_arguments', message } }
  }
}

/** Whatever a stranger may have talked the agent into ends here. */
async function obstacleOf(tool: ToolDeclaration, tenantId: string): Promise<Obstacle | null> {
  if (!(await agentMayUse(tool, tenantId))) return 'forbidden'
  return needsApproval(tool) ? 'approval_required' : null
}

/** Models send null for what they leave out. */
function withoutNulls(input: unknown): Input {
  if (typeof input !== 'object' || input === null) return {}
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== '')
  )
}
