import type { SlotDeclaration } from '#app/module_system/contracts/manifest'
import type { SlotContext } from '#app/module_system/contracts/slot'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { log } from '#app/shared/correlation'

export interface PanelCard {
  module: string
  component: string
  data: Record<string, unknown>
}

interface PanelInput extends SlotContext {
  /** What the reader may do; a card that needs more is left out. */
  permissions: ReadonlySet<string>
}

/** The cards of enabled modules for the panel beside a conversation, in order. */
export async function panelCards({ permissions, ...context }: PanelInput): Promise<PanelCard[]> {
  const enabled = await gate.enabledModules(context.tenantId)
  const slots = [...registry.modules.values()]
    .filter(({ id }) => enabled.has(id))
    .flatMap(({ id, slots: own }) => (own ?? []).map((slot) => ({ moduleId: id, slot })))
    .filter(({ slot }) => slot.slot === 'contact_panel')
    .filter(({ slot }) => !slot.permission || permissions.has(slot.permission))
    .sort((a, b) => a.slot.order - b.slot.order)
  const cards = await Promise.all(slots.map(({ moduleId, slot }) => read(moduleId, slot, context)))
  return cards.filter((card) => card !== null)
}

/** One module's failure costs its own card, not the inbox. */
async function read(moduleId: string, slot: SlotDeclaration, context: SlotContext) {
  try {
    const { default: query } = await slot.data()
    const data = await query(context)
    return data && { module: moduleId, component: slot.component, data }
  } catch (error) {
    log().error({ err: error, component: slot.component }, 'a card could not be read')
    return null
  }
}
