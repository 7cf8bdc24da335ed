import { recordAudit } from '#app/audit/record_audit'
import { makeLinkToken } from '#app/identity/link_token'
import type { Role } from '#app/identity/contracts/role'
import { judgePassword, type PasswordFault } from '#app/identity/passwords/judge_password'
import { hashPassword } from '#app/identity/passwords/password_hash'
import { hashToken } from '#app/identity/token'
import { mailPerson } from '#app/people/actions/mail_person'
import { nameForStranger } from '#app/people/rules/name_for_stranger'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { LIMITS } from '#app/shared/limits'
import type { Transaction } from '#app/tenancy/database'
import { systemTransaction } from '#app/tenancy/system/database'
import { people } from '#app/tenancy/system/people'
import { registrations } from '#app/tenancy/system/registrations'
import { appUrl } from '#config/app'

export interface Application {
  name: string
  email: string
  phone: string
  /** What they would like to be; nothing follows from it. */
  role: Role
  tenantId: string
  password: string
  locale: Locale
}

export type RegisterResult =
  { kind: 'asked' } | { kind: 'unknown_tenant' } | { kind: 'refused'; fault: PasswordFault }

/**
 * Asks to join a tenant: makes a pending user, who proves the address by a link. Where the address is somebody's already,
 * that somebody is told, and the asker gets the same answer after the same work. A link that was not opened gives way to
 * a newer one, together with its password: who opens it names that password.
 */
export async function register(application: Application): Promise<RegisterResult> {
  const tenant = await registrations.publicTenant(application.tenantId)
  if (!tenant) return { kind: 'unknown_tenant' }
  const { name, email, password } = application
  const fault = await judgePassword(password, { name, email, places: [tenant.name] })
  if (fault) return { kind: 'refused', fault }
  const passwordHash = await hashPassword(password)
  await systemTransaction(async (trx) => {
    const userId = await applicantOf(trx, application.email)
    if (userId) await apply(trx, userId, passwordHash, application)
    else await tellOwner(trx, application)
  })
  return { kind: 'asked' }
}

/** The pending user who may apply with this address; null when it is somebody's who has an account, or waits for one. */
async function applicantOf(trx: Transaction, email: string): Promise<string | null> {
  const known = await people.lockByEmail(trx, email)
  if (!known) return registrations.addUser(trx, email)
  if (known.status !== 'pending' || (await registrations.isWaiting(trx, known.id))) return null
  return known.id
}

async function apply(
  trx: Transaction,
  userId: string,
  passwordHash: string,
  { name, email, phone, role, tenantId, locale }: Application
) {
  const now = clock.now()
  const token = makeLinkToken()
  await registrations.setApplicant(trx, userId, { name, phone, passwordHash, locale })
  const id = await registrations.add(trx, {
    tenantId,
    userId,
    name,
    email,
    phone,
    wishedRole: role,
    locale,
    linkHash: hashToken(token),
    linkExpiresAt: now.plus({ hours: LIMITS.time.registrationLink }).toJSDate(),
    now: now.toJSDate(),
  })
  await mailPerson(trx, {
    template: 'registration_confirm',
    tenantId,
    to: { name: nameForStranger(name, email), email, locale },
    data: { link: `${appUrl}/register/confirm/${token}`, hours: LIMITS.time.registrationLink },
  })
  const subject = { type: 'registration', id }
  await recordAudit(
    { action: 'people.registered', subject, after: { email, wishedRole: role }, tenantId },
    trx
  )
}

function tellOwner(trx: Transaction, { name, email, tenantId, locale }: Application) {
  return mailPerson(trx, {
    template: 'registration_known',
    tenantId,
    to: { name: nameForStranger(name, email), email, locale },
    data: { link: `${appUrl}/login` },
  })
}
