import type { ToolDeclaration } from '#app/agent/contracts/declaration'
import { can } from '#app/identity/contracts/permission'
import { permissionsOf } from '#app/identity/queries/permissions_of'

/** What a tool answers when a person has to decide; the conversation is then handed over with this reason. */
export const APPROVAL_REQUIRED = 'approval_required'

/** Each turn is led by the words of somebody outside, so there is no turn in which such a tool would run. */
export const needsApproval = ({ effect, confirm = false }: ToolDeclaration) =>
  effect === 'external' || confirm

/** Whether the agent holds the tool's permission in a tenant; a tool without one is for every agent. */
export async function agentMayUse({ permission }: ToolDeclaration, tenantId: string) {
  if (permission === undefined) return true
  return can({ permissions: await permissionsOf(tenantId, 'agent') }, permission)
}
