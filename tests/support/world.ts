import { seedDemo, type DemoOrganization } from '#database/demo/seed_demo'
import { truncateAll } from '#tests/support/truncate'

type Tenant = DemoOrganization['tenants'][number]

/** The demo in an empty database, and short names for what tests ask for most. */
export interface World {
  organizations: [DemoOrganization, DemoOrganization]
  /** First organization: crm_sales is on in `madrid` and off in `paris`. Second organization: `chicago`. */
  madrid: Tenant
  paris: Tenant
  chicago: Tenant
  /** Token of the account with this role; ceo and super_admin belong to the organization, others to the tenant. */
  token(tenant: Tenant, role: string): string
  adminToken(tenant: Tenant): string
}

export async function createWorld(url = 'http://127.0.0.1:3333'): Promise<World> {
  await truncateAll()
  const { organizations } = await seedDemo(url)
  const [first, second] = organizations
  const [madrid, paris] = first?.tenants ?? []
  const chicago = second?.tenants[0]
  if (!first || !second || !madrid || !paris || !chicago) throw new Error('The demo is incomplete')

  const organizationOf = (tenant: Tenant) =>
    organizations.find((one) => one.tenants.some(({ id }) => id === tenant.id)) ?? first

  return {
    organizations: [first, second],
    madrid,
    paris,
    chicago,
    token(tenant, role) {
      const account = organizationOf(tenant).accounts.find(
        (one) => one.role === role && (one.tenantIds.includes(tenant.id) || role === 'super_admin')
      )
      if (!account) throw new Error(`No ${role} in ${tenant.name}`)
      return account.token
    },
    adminToken: (tenant) => organizationOf(tenant).adminToken,
  }
}
