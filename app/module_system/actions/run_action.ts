import { errors as vineErrors } from '@vinejs/vine'
import type { ActionResult } from '#app/module_system/contracts/contributions'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { tenancy } from '#app/tenancy/scope'

/** Beside what the action itself answers: `message` says which arguments were wrong. */
export type RunActionResult =
  | ActionResult
  | { ok: false; error: 'module_off' | 'unknown_action' }
  | { ok: false; error: 'invalid_arguments'; message: string }

/**
 * The one place where actions of modules run, in the tenant's scope. What was checked when the action was chosen is
 * checked again: the module may be off by now. Throws what a broken action throws.
 */
export async function runAction(
  id: string,
  input: unknown,
  context: { tenantId: string; runId: string }
): Promise<RunActionResult> {
  const action = registry.actions.get(id)
  if (!action) return { ok: false, error: 'unknown_action' }
  if (!(await gate.isEnabled(context.tenantId, action.moduleId))) {
    return { ok: false, error: 'module_off' }
  }
  const [{ default: schema }, { default: run }] = await Promise.all([action.input(), action.run()])
  try {
    const checked = (await schema.validate(input)) as Record<string, unknown>
    return await tenancy.run(context.tenantId, () => run(checked, context))
  } catch (error) {
    if (!(error instanceof vineErrors.E_VALIDATION_ERROR)) throw error
    const messages = error.messages as { message: string }[]
    const message = messages.map((one) => one.message).join('; ')
    return { ok: false, error: 'invalid_arguments', message }
  }
}
