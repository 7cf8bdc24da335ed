export type Page<Item> = {
  data: Item[]
  meta: { nextCursor: string | null; previousCursor?: string | null }
}

export type One<Item> = { data: Item }

export type Person = { id: string; name: string }

export type MessageStatus =
  | 'received'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'unconfirmed'
  | 'refused'

export type MessageAuthor = 'contact' | 'agent' | 'user' | 'system'

export type Message = {
  id: string
  clientId: string | null
  direction: 'in' | 'out'
  author: MessageAuthor
  /** The user who wrote it, when a user did. */
  authorId?: string | null
  type: string
  text: string | null
  status: MessageStatus
  reason: string | null
  detail?: string | null
  createdAt: string
}

export type ConversationStatus = 'open' | 'snoozed' | 'archived' | 'closed'

export type Conversation = {
  id: string
  tenantId: string
  channel: { id: string; provider: string }
  contact: { id: string; name: string | null; phone: string | null }
  status: ConversationStatus
  handledBy: 'agent' | 'human'
  silencedUntil: string | null
  assignee: Person | null
  unreadCount: number
  lastMessageAt: string
  version: number
  lastMessage: Pick<Message, 'text' | 'direction' | 'author' | 'status'> | null
  /** Why it needs a human, such as `handed_over`; null when it does not. */
  attention: string | null
  language: string | null
}

export type AppointmentStatus =
  'requested' | 'confirmed' | 'arrived' | 'completed' | 'no_show' | 'cancelled'

export type Appointment = {
  id: string
  status: AppointmentStatus
  startsAt: string
  endsAt: string
  timeZone: string
  service: Person
  professional: Person
}

export type PanelCard = { module: string; component: string; data: unknown }

export type Panel = {
  contact: {
    id: string
    name: string | null
    phone: string | null
    email: string | null
    language: string | null
    createdAt: string
  }
  nextAppointment: Appointment | null
  lastAppointment: Appointment | null
  silencedUntil: string | null
  cards: PanelCard[]
}
