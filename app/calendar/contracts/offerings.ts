import type { WorkingHours } from '#app/calendar/contracts/schedule'

/** What can be booked. */
export interface Service {
  id: string
  tenantId: string
  name: string
  durationMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  price: { amountMinor: number; currency: string } | null
  professionalIds: string[]
  active: boolean
  version: number
}

/** Whose time can be booked. */
export interface Professional {
  id: string
  tenantId: string
  name: string
  userId: string | null
  color: string
  serviceIds: string[]
  workingHours: WorkingHours[]
  active: boolean
  version: number
}
