import type { securityOf } from '#app/identity/queries/security_of'
import type { OwnSession } from '#app/identity/queries/sessions_of'

export const transformSession = (session: OwnSession) => ({
  id: session.id,
  device: session.device,
  address: session.address,
  remembered: session.remembered,
  current: session.current,
  createdAt: session.createdAt.toISOString(),
  lastSeenAt: session.lastSeenAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
})

export const transformSecurity = (security: Awaited<ReturnType<typeof securityOf>>) => ({
  email: security.email,
  emailVerifiedAt: security.emailVerifiedAt?.toISOString() ?? null,
  pendingEmail: security.pendingEmail,
  passwordChangedAt: security.passwordChangedAt?.toISOString() ?? null,
})
