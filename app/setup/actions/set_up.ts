import { judgePassword, type PasswordFault } from '#app/identity/passwords/judge_password'
import { hashPassword } from '#app/identity/passwords/password_hash'
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

export type SetupResult = FirstSetupResult | { kind: 'weak_password'; fault: PasswordFault }

/** Makes the first super admin with organization and tenant; `locale` is the language they read just now. */
export async function setUp(
  token: string,
  input: SetupInput,
  locale: Locale
): Promise<SetupResult> {
  const { name, email, organization, location, timeZone, currency, language } = input
  const places = [organization, location]
  const fault = await judgePassword(input.password, { email, name, places })
  if (fault) return { kind: 'weak_password', fault }
  return firstSetup(
    {
      tokenHash: hashToken(token),
      person: {
        name,
        email,
        passwordHash: await hashPassword(input.password),
        locale,
      },
      organization,
      tenant: { name: location, slug: tenantSlug(location), timeZone, currency, language },
    },
    clock.now()
  )
}
