import { slugOfName } from '#database/demo/slug_of_name'
import { DEMO_PLAN, type PlannedOrganization, type PlannedTenant } from '#database/demo/demo_plan'
import { ensureAdminToken, ensureCredentials } from '#database/demo/credentials'
import { describeTenant } from '#database/demo/describe_tenant'
import { seedCalendar } from '#database/demo/seed_calendar'
import { seedChannels } from '#database/demo/seed_channels'
import { seedModules } from '#database/demo/seed_modules'
import { provisioning } from '#app/tenancy/system/provisioning'
import { tenancy } from '#app/tenancy/scope'

export interface DemoAccount {
  email: string
  password: string
  role: string
  tenantIds: string[]
  token: string
}

export interface DemoOrganization {
  id: string
  name: string
  adminToken: string
  tenants: Awaited<ReturnType<typeof describeTenant>>[]
  accounts: DemoAccount[]
}

export interface Demo {
  version: 1
  url: string
  organizations: DemoOrganization[]
}

interface Person {
  userId: string
  email: string
  role: string
  tenantIds: string[]
}

/** Makes the demo where it is missing and returns it whole; `known` is what the last start wrote. */
export async function seedDemo(url: string, known?: Partial<Demo>): Promise<Demo> {
  const organizations: DemoOrganization[] = []
  for (const plan of DEMO_PLAN) {
    const before = known?.organizations?.find((one) => one.name === plan.name)
    organizations.push(await seedOrganization(url, plan, before))
  }
  return { version: 1, url, organizations }
}

async function seedOrganization(url: string, plan: PlannedOrganization, known?: DemoOrganization) {
  const id = await provisioning.organization(plan.name, plan)
  const people: Person[] = []
  const tenantIds: string[] = []
  for (const tenant of plan.tenants) {
    const { slug, name, timeZone, currency, language } = tenant
    const tenantId = await provisioning.tenant({
      organizationId: id,
      slug,
      name,
      timeZone,
      currency,
      language,
    })
    tenantIds.push(tenantId)
    people.push(...(await seedTenant(tenantId, tenant, plan.domain)))
  }
  people.unshift(await seedCeo(plan, tenantIds))
  if (plan.superAdmin) people.push(await seedSuperAdmin(plan.superAdmin, plan.domain))

  const accounts: DemoAccount[] = []
  for (const { userId, email, role, tenantIds: own } of people) {
    const before = known?.accounts.find((account) => account.email === email)
    accounts.push({ email, role, tenantIds: own, ...(await ensureCredentials(userId, before)) })
  }
  const tenants = []
  for (const tenantId of tenantIds) {
    tenants.push(await tenancy.run(tenantId, () => describeTenant(url)))
  }
  const adminToken = await ensureAdminToken(id, known?.adminToken)
  return { id, name: plan.name, adminToken, tenants, accounts }
}

async function seedTenant(
  tenantId: string,
  plan: PlannedTenant,
  domain: string
): Promise<Person[]> {
  const people: Person[] = []
  for (const { name, role } of plan.staff) {
    const email = `${slugOfName(name)}@${domain}`
    const userId = await provisioning.user({ name, email, defaultTenantId: tenantId })
    await provisioning.membership(tenantId, userId, role)
    people.push({ userId, email, role, tenantIds: [tenantId] })
  }
  const professional = people.find((one) => one.role === 'professional')
  await tenancy.run(tenantId, async () => {
    await seedCalendar(plan, professional?.userId ?? '')
    await seedChannels(plan)
    await seedModules(plan)
  })
  return people
}

async function seedCeo(plan: PlannedOrganization, tenantIds: string[]): Promise<Person> {
  const email = `${slugOfName(plan.ceo)}@${plan.domain}`
  const userId = await provisioning.user({
    name: plan.ceo,
    email,
    defaultTenantId: tenantIds[0] ?? null,
  })
  for (const tenantId of tenantIds) await provisioning.membership(tenantId, userId, 'ceo')
  return { userId, email, role: 'ceo', tenantIds }
}

async function seedSuperAdmin(name: string, domain: string): Promise<Person> {
  const email = `platform@${domain}`
  const userId = await provisioning.user({ name, email, defaultTenantId: null, superAdmin: true })
  return { userId, email, role: 'super_admin', tenantIds: [] }
}
