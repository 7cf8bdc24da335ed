interface Named {
  id: string
  name: string | null
}

export interface ApiContact extends Named {
  phone: string | null
}

export interface ApiConversation {
  id: string
  tenantId: string
  channel: { id: string; provider: string }
  contact: ApiContact
  status: string
  handledBy: 'agent' | 'human'
  silencedUntil: string | null
  unreadCount: number
  lastMessageAt: string | null
  version: number
}

export interface ApiMessage {
  id: string
  clientId: string | null
  direction: 'in' | 'out'
  author: 'contact' | 'agent' | 'user' | 'system'
  type: string
  text: string | null
  status:
    | 'received'
    | 'queued'
    | 'sending'
    | 'sent'
    | 'delivered'
    | 'read'
    | 'failed'
    | 'unconfirmed'
    | 'refused'
  reason: string | null
  providerId: string | null
  createdAt: string
}

export interface ApiAppointment {
  id: string
  tenantId: string
  status: 'requested' | 'confirmed' | 'arrived' | 'completed' | 'no_show' | 'cancelled'
  startsAt: string
  endsAt: string
  timeZone: string
  service: Named
  professional: Named
  contact: ApiContact
  conversationId: string | null
  source: 'agent' | 'user' | 'public' | 'google'
  version: number
}

export interface ApiSlot {
  startsAt: string
  endsAt: string
  professionalId: string
}

export interface ApiService {
  id: string
  name: string
  durationMinutes: number
  price: { amountMinor: number; currency: string } | null
}
