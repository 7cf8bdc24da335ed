import {
  choice,
  id,
  list,
  named,
  nullable,
  object,
  resource,
  text,
  time,
  word,
} from '#app/api_docs/contracts/schema'
import type { transformIdentity } from '#app/identity/transformers/identity_transformer'
import { LOCALES } from '#app/shared/contracts/locale'

type User = ReturnType<typeof transformIdentity>

export const membershipSchema = object<User['tenants'][number]>({
  id: id(),
  name: text(),
  slug: text(),
  role: text(),
  customRole: nullable(named()),
})

export const userSchema = resource<User>('User', {
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
