import { clock } from '#app/shared/clock'
import { execute, selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { PlannedTenant } from '#database/demo/demo_plan'

const OPENS = 9 * 60
const CLOSES = 20 * 60
const COLORS = ['#5b8def', '#e07a5f']

/** Services, professionals and working hours of a demo tenant; does nothing when they exist. */
export async function seedCalendar(plan: PlannedTenant, professionalUserId: string) {
  await transaction(async (trx) => {
    const known = await selectOne(trx, `select 1 from services where tenant_id = ? limit 1`, [
      currentTenantId(),
    ])
    if (known) return
    const serviceIds: string[] = []
    for (const service of plan.services) serviceIds.push(await addService(trx, plan, service))
    for (const [index, name] of plan.professionals.entries()) {
      const userId = index === 0 ? professionalUserId : null
      const id = await addProfessional(trx, name, userId, COLORS[index] ?? '#5b8def')
      for (const serviceId of serviceIds) await tie(trx, serviceId, id)
    }
  })
}

async function addService(
  trx: Transaction,
  plan: PlannedTenant,
  service: PlannedTenant['services'][number]
) {
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into services (tenant_id, name, duration_minutes, price_minor, currency, created_at)
     values (:tenantId, :name, :durationMinutes, :priceMinor, :currency, :now) returning id`,
    {
      ...service,
      tenantId: currentTenantId(),
      currency: plan.currency,
      now: clock.now().toJSDate(),
    }
  )
  return row?.id ?? ''
}

async function addProfessional(
  trx: Transaction,
  name: string,
  userId: string | null,
  color: string
) {
  const tenantId = currentTenantId()
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into professionals (tenant_id, name, user_id, color, created_at)
     values (:tenantId, :name, :userId, :color, :now) returning id`,
    { tenantId, name, userId, color, now: clock.now().toJSDate() }
  )
  const id = row?.id ?? ''
  await execute(
    trx,
    `insert into calendar_resources (id, tenant_id, kind) values (:id, :tenantId, 'professional')`,
    { id, tenantId }
  )
  await execute(
    trx,
    `insert into working_hours (tenant_id, professional_id, weekday, starts_minute, ends_minute)
     select :tenantId, :id, weekday, :opens, :closes from generate_series(1, 7) as weekday`,
    { tenantId, id, opens: OPENS, closes: CLOSES }
  )
  return id
}

async function tie(trx: Transaction, serviceId: string, professionalId: string) {
  await execute(
    trx,
    `insert into service_professionals (tenant_id, service_id, professional_id)
     values (:tenantId, :serviceId, :professionalId)`,
    { tenantId: currentTenantId(), serviceId, professionalId }
  )
}
