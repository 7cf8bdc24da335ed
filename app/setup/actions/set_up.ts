import hash from '@adonisjs/core/services/hash'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { tenantSlug } from '#app/setup/tenant_slug'
import { firstSetup, type FirstSetupResult } from '#app/tenancy/system/first_setup'

export interface SetupInput {
  name: string
  email: string
  password: string
  organization: string
  location: string
  timeZone: string
  currency: string
  language: Locale
}

/** Makes the first super admin with organization and tenant; `locale` is the language they read just now. */
export async function setUp(
  token: string,
  input: SetupInput,
  locale: Locale
): Promise<FirstSetupResult> {
  const { name, email, organization, location, timeZone, currency, language } = input
  return firstSetup(
    {
      tokenHash: hashToken(token),
      person: {
        name,
        email,
        passwordHash: await hash.make(input.password),
        locale,
      },
      organization,
      tenant: { name: location, slug: tenantSlug(location), timeZone, currency, language },
    },
    clock.now()
  )
}
