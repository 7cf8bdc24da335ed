import type { ToolDescriptor } from '#app/agent/contracts/tool'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** The tools of the kernel and of the modules that are on, as a brain sees them. */
export async function toolCatalogue(tenantId: string): Promise<ToolDescriptor[]> {
  const enabled = await gate.enabledModules(tenantId)
  const tools = [...registry.tools.values()].filter(
    ({ moduleId }) => moduleId === null || enabled.has(moduleId)
  )
  return Promise.all(
    tools.map(async ({ name, description, input }) => {
      const { default: validator } = await input()
      const schema: Record<string, unknown> = { ...validator.toJSONSchema() }
      return { name, description, parameters: schema }
    })
  )
}
