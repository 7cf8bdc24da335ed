import { stateOffers } from '#app/calendar/actions/offer'
import { madeOnce, saving, type Saving } from '#app/calendar/actions/save_offering'
import type { Service } from '#app/calendar/contracts/offerings'
import { services } from '#app/calendar/queries/services'
import { clock } from '#app/shared/clock'
import { executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { limitReached } from '#app/tenancy/limits/limit_reached'
import { currentTenantId } from '#app/tenancy/scope'

export type NewService = Pick<Service, 'name' | 'durationMinutes'> & ServiceChanges

export type ServiceChanges = Partial<Omit<Service, 'id' | 'tenantId'>>

const NEW: Omit<Service, 'id' | 'tenantId' | 'name' | 'durationMinutes'> = {
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  price: null,
  professionalIds: [],
  active: true,
  version: 1,
}

export function createService(input: NewService): Promise<Saving<Service>> {
  return saving(async (trx, abandon) => {
    const id = await madeOnce(trx, async () => {
      const full = await limitReached(trx, 'services')
      if (full) abandon(full)
      const inserted = await selectOne<{ id: string }>(
        trx,
        `insert into services (tenant_id, name, duration_minutes, buffer_before_minutes, buffer_after_minutes,
         price_minor, currency, active, created_at)
       values (:tenantId, :name, :duration, :before, :after, :price, :currency, :active, :now) returning id`,
        { ...columns({ ...NEW, ...input }), now: clock.now().toJSDate() }
      )
      const made = inserted?.id ?? ''
      if (!(await offer(trx, made, input))) abandon({ kind: 'unknown', field: 'professionalIds' })
      return made
    })
    return found(await services.find(id, trx))
  })
}

/** A version that is not the present one is refused with both values. */
export function changeService(id: string, changes: ServiceChanges): Promise<Saving<Service>> {
  return saving(async (trx, abandon) => {
    await selectOne(
      trx,
      `select 1 from services where tenant_id = :tenantId and id = :id for update`,
      {
        tenantId: currentTenantId(),
        id,
      }
    )
    const current = await services.find(id, trx)
    if (!current) return abandon({ kind: 'not_found' })
    if (changes.version !== undefined && changes.version !== current.version) {
      return abandon({ kind: 'version_conflict', current })
    }
    await executeOne(
      trx,
      `update services set name = :name, duration_minutes = :duration, buffer_before_minutes = :before,
         buffer_after_minutes = :after, price_minor = :price, currency = :currency, active = :active,
         version = version + 1
       where tenant_id = :tenantId and id = :id`,
      { ...columns({ ...current, ...changes }), id }
    )
    if (!(await offer(trx, id, changes))) abandon({ kind: 'unknown', field: 'professionalIds' })
    return found(await services.find(id, trx))
  })
}

const offer = async (trx: Transaction, id: string, { professionalIds }: ServiceChanges) =>
  professionalIds === undefined || stateOffers(trx, 'service', id, professionalIds)

const columns = (service: Omit<Service, 'id' | 'tenantId'>) => ({
  tenantId: currentTenantId(),
  name: service.name,
  duration: service.durationMinutes,
  before: service.bufferBeforeMinutes,
  after: service.bufferAfterMinutes,
  price: service.price?.amountMinor ?? null,
  currency: service.price?.currency ?? null,
  active: service.active,
})

function found(service: Service | null): Service {
  if (!service) throw new Error('A service vanished in its own transaction')
  return service
}
