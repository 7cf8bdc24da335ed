import { chromium, type Browser, type Page } from 'playwright-core'
import env from '#start/env'
import type { DemoOrganization } from '#database/demo/seed_demo'
import { forgetTries } from '#tests/support/throttle'
import type { World } from '#tests/support/world'

type Tenant = DemoOrganization['tenants'][number]
export type Locale = 'es' | 'en' | 'fr'
export type Theme = 'dark' | 'light'

export interface VisitOptions {
  locale?: Locale
  theme?: Theme
  width?: number
}

export const baseUrl = () => `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}`

let running: Promise<Browser> | undefined

/** One Chromium for the whole suite; `CHROMIUM_PATH` says where it is. */
function browser(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  return running
}

/** Open windows hold streams, and a server does not close before those; a failed test leaves some behind. */
export async function closeWindows(): Promise<void> {
  const open = (await running)?.contexts() ?? []
  await Promise.all(open.map((context) => context.close()))
}

export async function closeBrowser(): Promise<void> {
  await (await running)?.close()
  running = undefined
}

/** Runs in every page before its own code: `faultsOf` reads what the content security policy has refused. */
const noteViolations = `
  window.refusedByPolicy = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    window.refusedByPolicy.push(violatedDirective + ' ' + blockedURI + ' ' + sourceFile))`

/** Nothing is slower for it: everything waits for what it wants to see. A busy machine may need it for a first page. */
const PATIENCE_MS = 45_000

/** A window of its own, with its own cookies. */
export async function openWindow({
  locale = 'en',
  width = 1440,
}: VisitOptions = {}): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    baseURL: baseUrl(),
    locale,
    timezoneId: 'Europe/Madrid',
    viewport: { width, height: width < 500 ? 844 : 900 },
  })
  await context.addInitScript(noteViolations)
  context.setDefaultTimeout(PATIENCE_MS)
  return context.newPage()
}

/** Signs in through the form and waits for the first page behind it. */
export async function signIn(
  world: World,
  tenant: Tenant,
  role: string,
  options: VisitOptions = {}
): Promise<Page> {
  const { locale = 'en', theme = 'dark' } = options
  const account = accountOf(world, tenant, role)
  await fetch(`${baseUrl()}/api/v1/me`, {
    method: 'PATCH',
    headers: { 'authorization': `Bearer ${account.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ locale, theme }),
  })
  await forgetTries()
  const page = await openWindow(options)
  await page.goto('/login')
  await page.fill('input[name=email]', account.email)
  await page.fill('input[name=password]', account.password)
  await page.click('[type=submit]')
  await page.waitForURL(/\/t\//)
  return page
}

export function accountOf(world: World, tenant: Tenant, role: string) {
  const account = world.organizations
    .flatMap(({ accounts }) => accounts)
    .find((one) => one.role === role && one.tenantIds.includes(tenant.id))
  if (!account) throw new Error(`No ${role} in ${tenant.name}`)
  return account
}

/** The API as this role uses it; the body of the answer, which must be a success. */
export async function callApi<T>(
  world: World,
  tenant: Tenant,
  role: string,
  method: string,
  path: string,
  body?: unknown
): Promise<T> {
  const response = await fetch(`${baseUrl()}/api/v1${path}`, {
    method,
    headers: {
      'authorization': `Bearer ${world.token(tenant, role)}`,
      'x-admin-token': world.adminToken(tenant),
      'x-tenant-id': tenant.id,
      'content-type': 'application/json',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
