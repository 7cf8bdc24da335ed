import { flag, id, nullable, object, resource, text, time } from '#app/api_docs/contracts/schema'
import type {
  transformSecurity,
  transformSession,
} from '#app/identity/transformers/security_transformer'

export const sessionSchema = resource<ReturnType<typeof transformSession>>('Session', {
  id: id(),
  device: object({ browser: nullable(text()), system: nullable(text()) }),
  address: nullable(text()),
  remembered: flag(),
  current: flag(),
  createdAt: time(),
  lastSeenAt: time(),
  expiresAt: time(),
})

export const securitySchema = resource<ReturnType<typeof transformSecurity>>('Security', {
  email: text(),
  emailVerifiedAt: nullable(time()),
  pendingEmail: nullable(text()),
  passwordChangedAt: nullable(time()),
})
