import type { DemoTenant } from '#tests/support/demo_file'
import type { Installation } from '#tests/proof/support/chaos/installation'
import type { Ledger } from '#tests/proof/support/chaos/ledger'

/** What every kind of load works with. */
export interface Stage {
  installation: Installation
  ledger: Ledger
  /** Ends what still tries when the proof gives up waiting. */
  giveUp: AbortSignal
}

/** One act of the load; `index` counts the acts of its kind. Resolves when the product has taken it. */
export type Act = (stage: Stage, index: number) => Promise<void>

export function tenantAt({ installation }: Stage, index: number): DemoTenant {
  const tenants = installation.demo.organizations.flatMap(({ tenants: own }) => own)
  return tenants[index % tenants.length]
}

function tokenOf({ installation }: Stage, tenant: DemoTenant, role: string): string {
  for (const { accounts } of installation.demo.organizations) {
    const account = accounts.find((one) => one.role === role && one.tenantIds.includes(tenant.id))
    if (account) return account.token
  }
  throw new Error(`The demo has no ${role} in ${tenant.slug}.`)
}

export interface Answer {
  status: number
  body: { data?: Record<string, unknown>; code?: string }
}

/** One request to the product; throws when nobody answers. */
export async function ask(
  { installation }: Stage,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown
): Promise<Answer> {
  const response = await fetch(`${installation.url}${path}`, {
    method,
    headers: { 'accept': 'application/json', 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  })
  const text = await response.text()
  return { status: response.status, body: text ? (JSON.parse(text) as Answer['body']) : {} }
}

export const apiHeaders = (stage: Stage, tenant: DemoTenant, role = 'ceo') => ({
  'authorization': `Bearer ${tokenOf(stage, tenant, role)}`,
  'x-tenant-id': tenant.id,
})
