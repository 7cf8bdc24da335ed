import { currentTenantId } from '#app/tenancy/scope'

/**
 * Puts a spy in the place of a lazy part while the callback runs. Answers whether the part ran for the tenant, so that
 * the parts of any module can be told apart without their data.
 */
export async function ranFor<Name extends string>(
  tenantId: string,
  holder: { [N in Name]: () => Promise<{ default: unknown }> },
  part: Name,
  callback: () => Promise<unknown>,
  answer?: unknown
): Promise<boolean> {
  const ran: string[] = []
  const original = holder[part]
  const spy = async () => {
    ran.push(currentTenantId())
    return answer
  }
  holder[part] = (async () => ({ default: spy })) as never
  try {
    await callback()
  } finally {
    holder[part] = original
  }
  return ran.includes(tenantId)
}
