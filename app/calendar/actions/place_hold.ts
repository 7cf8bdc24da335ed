import { DateTime } from 'luxon'
import { findPlace } from '#app/calendar/actions/find_place'
import { lockResources } from '#app/calendar/actions/resources'
import type { Refusal } from '#app/calendar/contracts/appointment'
import { HOLD_MINUTES } from '#app/calendar/rules'
import { clock } from '#app/shared/clock'
import { selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { Place } from '#app/calendar/actions/insert_appointment'

export interface NewHold {
  serviceId: string
  professionalId?: string
  startsAt: string
  /** How long the slot is kept; default 5. */
  minutes?: number
}

export interface Hold {
  id: string
  professionalId: string
  startsAt: Date
  expiresAt: Date
}

export type Holding =
  | { kind: 'held'; hold: Hold }
  | Refusal
  | { kind: 'unknown_service' }
  | { kind: 'unknown_professional' }

/** Keeps a slot for a few minutes; `confirmHold` makes it an appointment. */
export function placeHold(input: NewHold, outer?: Transaction): Promise<Holding> {
  return outer ? hold(outer, input) : transaction((trx) => hold(trx, input))
}

async function hold(trx: Transaction, { minutes, ...wish }: NewHold): Promise<Holding> {
  const found = await findPlace(trx, wish)
  if (found.kind !== 'places') return found
  await lockResources(
    trx,
    found.places.map((place) => place.professionalId)
  )
  const expiresAt = clock
    .now()
    .plus({ minutes: minutes ?? HOLD_MINUTES })
    .toJSDate()
  for (const place of found.places) {
    const id = await insertHold(trx, place, expiresAt)
    if (!id) continue
    const { professionalId, time } = place
    return { kind: 'held', hold: { id, professionalId, startsAt: date(time.start), expiresAt } }
  }
  return found.refuse('slot_taken')
}

async function insertHold(trx: Transaction, { professionalId, claim }: Place, expiresAt: Date) {
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into calendar_claims (tenant_id, resource_id, kind, starts_at, ends_at, expires_at, created_at)
     values (:tenantId, :professionalId, 'hold', :start, :end, :expiresAt, :now)
     on conflict on constraint calendar_claims_no_overlap do nothing
     returning id`,
    {
      tenantId: currentTenantId(),
      professionalId,
      start: date(claim.start),
      end: date(claim.end),
      expiresAt,
      now: clock.now().toJSDate(),
    }
  )
  return row?.id ?? null
}

const date = (moment: number) => DateTime.fromMillis(moment).toJSDate()
