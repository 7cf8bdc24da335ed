import {
  flag,
  id,
  integer,
  list,
  nullable,
  object,
  resource,
  text,
} from '#app/api_docs/contracts/schema'
import type { Professional, Service } from '#app/calendar/contracts/offerings'

export const serviceSchema = resource<Service>('Service', {
  id: id(),
  tenantId: id(),
  name: text(),
  durationMinutes: integer(),
  bufferBeforeMinutes: integer(),
  bufferAfterMinutes: integer(),
  price: nullable(object({ amountMinor: integer(), currency: text() })),
  professionalIds: list(id()),
  active: flag(),
  version: integer(),
})

export const professionalSchema = resource<Professional>('Professional', {
  id: id(),
  tenantId: id(),
  name: text(),
  userId: nullable(id()),
  color: text(),
  serviceIds: list(id()),
  workingHours: list(
    object({ weekday: integer(), startsMinute: integer(), endsMinute: integer() })
  ),
  active: flag(),
  version: integer(),
})
