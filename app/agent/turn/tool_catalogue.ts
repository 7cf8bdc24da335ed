import type { ToolDeclaration } from '#app/agent/contracts/declaration'
import type { ToolDescriptor } from '#app/agent/contracts/tool'
import { needsApproval } from '#app/agent/turn/tool_rights'
import { can } from '#app/identity/contracts/permission'
import { permissionsOf } from '#app/identity/queries/permissions_of'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** Tells a brain what becomes of a call that it may make but that will not run. */
const APPROVAL_NOTE =
  'A human colleague has to approve it: a call runs nothing and hands the conversation over.'

/** The tools of the kernel and of the modules that are on, as far as the agent holds their permissions. */
export async function toolCatalogue(tenantId: string): Promise<ToolDescriptor[]> {
  const enabled = await gate.enabledModules(tenantId)
  const held = await permissionsOf(tenantId, 'agent')
  const tools = [...registry.tools.values()]
    .filter(({ moduleId }) => moduleId === null || enabled.has(moduleId))
    .filter(({ permission }) => permission === undefined || can({ permissions: held }, permission))
  return Promise.all(
    tools.map(async (tool) => {
      const { default: validator } = await tool.input()
      const schema: Record<string, unknown> = { ...validator.toJSONSchema() }
      return { name: tool.name, description: describe(tool), parameters: schema }
    })
  )
}

const describe = (tool: ToolDeclaration) =>
  needsApproval(tool) ? `${tool.description} ${APPROVAL_NOTE}` : tool.description
