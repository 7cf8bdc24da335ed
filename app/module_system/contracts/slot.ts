import type { Actor } from '#app/identity/contracts/permission'

/** What each slot tells the components in it. */
export interface SlotContexts {
  /** Beside the thread of a conversation. */
  contact_panel: { tenantId: string; contactId: string; conversationId: string }
  /** Below the form of a module's settings. */
  module_settings: { tenantId: string; moduleId: string }
  /** In the details of an appointment. */
  appointment_panel: { tenantId: string; appointmentId: string; contactId: string }
}

export type SlotName = keyof SlotContexts

export const SLOT_NAMES: readonly SlotName[] = [
  'contact_panel',
  'module_settings',
  'appointment_panel',
]

/** Data of one slot component as plain JSON; null hides it. Runs in the tenant's scope; `reader` is who looks at it. */
export type SlotQuery<Name extends SlotName = 'contact_panel'> = (
  context: SlotContexts[Name] & { reader: Actor }
) => Promise<Record<string, unknown> | null>
