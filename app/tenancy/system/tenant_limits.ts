import { execute, executeOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import type { meterLimit } from '#app/usage/contracts/meter'
import type { LimitName } from '#app/tenancy/limits/limits'

/** A limit by its name, or that of a meter for one month. */
type Limited = LimitName | ReturnType<typeof meterLimit>

/** Limits of one tenant are the operator's to set: a tenant reads its own and changes none. */
export const tenantLimits = {
  async set(tenantId: string, name: Limited, value: number) {
    await executeOne(
      systemDatabase(),
      `insert into tenant_limits (tenant_id, name, value) values (:tenantId, :name, :value)
       on conflict (tenant_id, name) do update set value = excluded.value`,
      { tenantId, name, value }
    )
  },

  async reset(tenantId: string, name: Limited) {
    await execute(
      systemDatabase(),
      `delete from tenant_limits where tenant_id = :tenantId and name = :name`,
      { tenantId, name }
    )
  },
}
