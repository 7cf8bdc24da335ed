import { runTool } from '#app/agent/turn/run_tool'
import type { Steps } from '#app/agent/turn/steps'
import { tenancy } from '#app/tenancy/scope'

/** What a tool answers when it is called past the catalogue, as by a turn that began before a switch. */
export async function callTool(tenantId: string, name: string) {
  let result: { ok?: boolean; error?: string } = {}
  const steps = {
    begin: async () => ({ state: 'started' }),
    finish: async (_trx: unknown, _step: unknown, given: object) => (result = given),
  } as unknown as Steps
  const place = { tenantId, timeZone: 'UTC', contactId: '', identityId: '', conversationId: '' }
  const call = { id: 'call', name, arguments: {} }
  await tenancy.run(tenantId, () => runTool(steps, call, { ...place, sentAt: '' }))
  return result
}
