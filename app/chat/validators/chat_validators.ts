import vine from '@vinejs/vine'
import { LIMITS } from '#app/shared/limits'

export const conversationFilters = {
  status: vine.enum(['open', 'snoozed', 'archived', 'closed'] as const),
  channelId: vine.string().uuid(),
  assigneeId: vine.string().uuid(),
  phone: vine.string().maxLength(LIMITS.text.phone),
  view: vine.enum(['mine', 'unassigned', 'all'] as const),
}

export const changeConversationValidator = vine.create({
  status: vine.enum(['open', 'snoozed', 'archived', 'closed'] as const),
  version: vine.number({ strict: true }).withoutDecimals().positive(),
})

/** The channel's own limit is checked as well; this one only keeps nonsense out. */
export const postMessageValidator = vine.create({
  type: vine.enum(['text'] as const).optional(),
  text: vine.string().minLength(1).maxLength(LIMITS.text.message),
  clientId: vine.string().minLength(1).maxLength(LIMITS.text.clientId).optional(),
})
