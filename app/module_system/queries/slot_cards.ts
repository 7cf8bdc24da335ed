import { can, type Actor } from '#app/identity/contracts/permission'
import type { SlotDeclaration, SlotIn } from '#app/module_system/contracts/manifest'
import type { SlotContexts, SlotName } from '#app/module_system/contracts/slot'
import { contributions } from '#app/module_system/queries/contributions'
import { log } from '#app/shared/correlation'
import { currentTenantId } from '#app/tenancy/scope'

export interface SlotCard {
  module: string
  component: string
  data: Record<string, unknown>
}

/** The components of enabled modules in a slot with their data, in order. A card that needs more rights is left out. */
export async function slotCards<Name extends SlotName>(
  name: Name,
  context: SlotContexts[Name],
  reader: Actor
): Promise<SlotCard[]> {
  const slots = (await contributions(currentTenantId(), 'slots'))
    .filter(isIn(name))
    .filter(({ permission }) => !permission || can(reader, permission))
    .sort((a, b) => a.order - b.order)
  const cards = await Promise.all(slots.map((slot) => read(slot, { ...context, reader })))
  return cards.filter((card) => card !== null)
}

const isIn =
  <Name extends SlotName>(name: Name) =>
  <D extends SlotDeclaration & { moduleId: string }>(slot: D): slot is D & SlotIn<string, Name> =>
    slot.slot === name

/** One module's failure costs its own card, not the page. */
async function read<Name extends SlotName>(
  { moduleId, component, data: lazy }: SlotIn<string, Name> & { moduleId: string },
  context: SlotContexts[Name] & { reader: Actor }
): Promise<SlotCard | null> {
  try {
    const { default: query } = await lazy()
    const data = await query(context)
    return data && { module: moduleId, component, data }
  } catch (error) {
    log().error({ err: error, component }, 'a card could not be read')
    return null
  }
}
