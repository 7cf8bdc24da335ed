/** What a slot is asked for: the contact panel of one conversation. */
export interface SlotContext {
  tenantId: string
  contactId: string
  conversationId: string
}

/** Data of one slot component as plain JSON; null hides it. Runs in the tenant's scope. */
export type SlotQuery = (context: SlotContext) => Promise<Record<string, unknown> | null>
