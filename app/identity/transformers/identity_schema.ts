import {
  choice,
  id,
  list,
  nullable,
  object,
  resource,
  text,
  time,
  word,
} from '#app/api_docs/contracts/schema'
import type { transformIdentity } from '#app/identity/transformers/identity_transformer'
import { LOCALES } from '#app/shared/contracts/locale'

const membership = { id: id(), name: text(), slug: text(), role: text() }

export const membershipSchema = object(membership)

export const userSchema = resource<ReturnType<typeof transformIdentity>>('User', {
  id: id(),
  name: text(),
  email: text(),
  locale: nullable(word(LOCALES)),
  theme: choice(['dark', 'light', 'system']),
  role: nullable(text()),
  tenants: list(membershipSchema),
  defaultTenantId: nullable(id()),
})

export const signedInSchema = object({ token: text(), expiresAt: time(), user: userSchema })
