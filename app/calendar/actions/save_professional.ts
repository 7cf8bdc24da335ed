import { stateOffers } from '#app/calendar/actions/offer'
import { madeOnce, saving, type Saving } from '#app/calendar/actions/save_offering'
import { hoursAreValid, stateHours } from '#app/calendar/actions/state_hours'
import type { Professional } from '#app/calendar/contracts/offerings'
import { professionals } from '#app/calendar/queries/professionals'
import { isPersonHere } from '#app/people/queries/is_person_here'
import { clock } from '#app/shared/clock'
import { execute, executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { limitReached } from '#app/tenancy/limits/limit_reached'
import { currentTenantId } from '#app/tenancy/scope'

export type ProfessionalChanges = Partial<Omit<Professional, 'id' | 'tenantId'>>
export type NewProfessional = Pick<Professional, 'name'> & ProfessionalChanges

const NEW = { userId: null, color: '#5b8def', active: true }

/** A new professional is also a resource that can be claimed, under the same id. */
export function createProfessional(input: NewProfessional): Promise<Saving<Professional>> {
  return saving(async (trx, abandon) => {
    const id = await madeOnce(trx, async () => {
      if (!(await mayBe(trx, input.userId))) abandon({ kind: 'unknown', field: 'userId' })
      const full = await limitReached(trx, 'professionals')
      if (full) abandon(full)
      const inserted = await selectOne<{ id: string }>(
        trx,
        `insert into professionals (tenant_id, name, user_id, color, active, created_at)
       values (:tenantId, :name, :userId, :color, :active, :now) returning id`,
        { ...columns({ ...NEW, ...input }), now: clock.now().toJSDate() }
      )
      const made = inserted?.id ?? ''
      await execute(
        trx,
        `insert into calendar_resources (id, tenant_id, kind) values (:id, :tenantId, 'professional')`,
        { id: made, tenantId: currentTenantId() }
      )
      await state(trx, made, input, abandon)
      return made
    })
    return found(trx, id)
  })
}

/** A version that is not the present one is refused with both values. */
export function changeProfessional(
  id: string,
  changes: ProfessionalChanges
): Promise<Saving<Professional>> {
  return saving(async (trx, abandon) => {
    await selectOne(
      trx,
      `select 1 from professionals where tenant_id = :tenantId and id = :id for update`,
      { tenantId: currentTenantId(), id }
    )
    const current = await professionals.find(id, trx)
    if (!current) return abandon({ kind: 'not_found' })
    if (changes.version !== undefined && changes.version !== current.version) {
      return abandon({ kind: 'version_conflict', current })
    }
    if (!(await mayBe(trx, changes.userId))) abandon({ kind: 'unknown', field: 'userId' })
    await executeOne(
      trx,
      `update professionals set name = :name, user_id = :userId, color = :color, active = :active,
         version = version + 1
       where tenant_id = :tenantId and id = :id`,
      { ...columns({ ...current, ...changes }), id }
    )
    await state(trx, id, changes, abandon)
    return found(trx, id)
  })
}

type Abandon = Parameters<Parameters<typeof saving<Professional>>[0]>[1]

/** What stands beside the row: services and working hours. */
async function state(
  trx: Transaction,
  id: string,
  { serviceIds, workingHours }: ProfessionalChanges,
  abandon: Abandon
) {
  if (serviceIds && !(await stateOffers(trx, 'professional', id, serviceIds))) {
    abandon({ kind: 'unknown', field: 'serviceIds' })
  }
  if (workingHours) {
    if (!hoursAreValid(workingHours)) abandon({ kind: 'invalid_hours' })
    await stateHours(trx, id, workingHours)
  }
}

async function found(trx: Transaction, id: string): Promise<Professional> {
  const professional = await professionals.find(id, trx)
  if (!professional) throw new Error('A professional vanished in its own transaction')
  return professional
}

const columns = (one: Pick<Professional, 'name' | 'userId' | 'color' | 'active'>) => ({
  tenantId: currentTenantId(),
  name: one.name,
  userId: one.userId,
  color: one.color,
  active: one.active,
})

const mayBe = async (trx: Transaction, userId?: string | null) =>
  !userId || (await isPersonHere(trx, userId))
