import vine from '@vinejs/vine'
import { versionField } from '#app/shared/fields'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

export const CONVERSATION_STATUSES = ['open', 'snoozed', 'archived', 'closed'] as const

export const CONVERSATION_LISTING = {
  filters: {
    status: vine.enum(CONVERSATION_STATUSES),
    channelId: vine.string().uuid(),
    assigneeId: vine.string().uuid(),
    phone: vine.string().maxLength(LIMITS.text.phone),
    view: vine.enum(['mine', 'unassigned', 'all'] as const),
  },
  sorts: ['-lastMessageAt'],
  search: true,
} satisfies ListingRules

export const MESSAGE_LISTING = {
  sorts: ['createdAt'],
  others: ['before', 'tail'],
} satisfies ListingRules

export const changeConversationValidator = vine.create({
  status: vine.enum(CONVERSATION_STATUSES),
  version: versionField(),
})

/** The channel's own limit is checked as well; this one only keeps nonsense out. */
export const postMessageValidator = vine.create({
  type: vine.enum(['text'] as const).optional(),
  text: vine.string().minLength(1).maxLength(LIMITS.text.message),
  clientId: vine.string().minLength(1).maxLength(LIMITS.text.clientId).optional(),
})
