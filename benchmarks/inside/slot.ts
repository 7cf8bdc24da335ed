import pg from 'pg'
import { serve, startApplication } from './application.js'

/** 32 clients try for one slot: the whole booking, its insert alone, and a bare table with a constraint. */
await startApplication()
const { bookAppointment } = await import('#app/calendar/actions/book_appointment')
const { findOrCreateContactByPhone } = await import('#app/contacts/actions/find_or_create_contact')
const { database, selectOne, transaction } = await import('#app/tenancy/database')
const { tenancy } = await import('#app/tenancy/scope')
const { clock } = await import('#app/shared/clock')
const { prepared } = await import('#app/tenancy/statement')

const bare = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })

const CLAIM = prepared(`
  insert into calendar_claims (tenant_id, resource_id, kind, expires_at, starts_at, ends_at, created_at)
  values (:tenantId, :professionalId, 'hold', :end, :start, :end, :now)
  on conflict on constraint calendar_claims_no_overlap do nothing
  returning id`)

const BARE = `insert into bench_claims (resource_id, during) values ($1, tstzrange($2, $3))
  on conflict do nothing returning id`

interface Place {
  tenantId: string
  serviceId: string
  professionalId: string
  day: number
  tries: number
  clients: number
}

const slot = (day: number) =>
  clock.now().setZone('Europe/Madrid').plus({ days: day }).set({ hour: 10 }).startOf('hour')

async function contest({ tries, clients }: Place, attempt: () => Promise<boolean>) {
  let left = tries
  let won = 0
  const since = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) if (await attempt()) won += 1
    })
  )
  return { won, perSecond: tries / ((performance.now() - since) / 1000) }
}

const handlers = {
  async whole(place: Place) {
    const { tenantId, serviceId, professionalId } = place
    const startsAt = slot(place.day).toISO() ?? ''
    return tenancy.run(tenantId, async () => {
      const contact = await transaction((trx) =>
        findOrCreateContactByPhone(trx, { phone: '+34600000001', name: 'Bench' })
      )
      if (!contact) throw new Error('no contact')
      const wish = { serviceId, professionalId, startsAt, contactId: contact.contactId }
      return contest(place, async () => {
        const booking = await bookAppointment({ ...wish, source: 'user' })
        if (booking.kind !== 'booked' && booking.kind !== 'slot_taken')
          throw new Error(booking.kind)
        return booking.kind === 'booked'
      })
    })
  },

  async claims(place: Place) {
    const { tenantId, professionalId, day } = place
    const start = slot(day).plus({ hours: 2 })
    const bindings = { start: start.toJSDate(), end: start.plus({ minutes: 30 }).toJSDate() }
    return tenancy.run(tenantId, () =>
      contest(place, async () => {
        const now = clock.now().toJSDate()
        const row = { tenantId, professionalId, ...bindings, now }
        return (await selectOne(database(), CLAIM, row)) !== null
      })
    )
  },

  async bare(place: Place) {
    const start = slot(place.day)
    const values = [place.professionalId, start.toJSDate(), start.plus({ minutes: 30 }).toJSDate()]
    return contest(place, async () => (await bare.query(BARE, values)).rows.length === 1)
  },
}

serve(handlers as never)
