import {
  choice,
  flag,
  id,
  integer,
  named,
  nullable,
  object,
  resource,
  text,
  time,
  word,
} from '#app/api_docs/contracts/schema'
import type { transformInvitation } from '#app/people/transformers/invitation_transformer'
import type { transformPerson } from '#app/people/transformers/person_transformer'
import type { transformRegistration } from '#app/people/transformers/registration_transformer'
import { ROLES } from '#app/identity/contracts/role'
import { LOCALES } from '#app/shared/contracts/locale'

type Registration = ReturnType<typeof transformRegistration>

export const personSchema = resource<ReturnType<typeof transformPerson>>('Person', {
  id: id(),
  name: text(),
  email: text(),
  phone: nullable(text()),
  role: choice([...ROLES, 'custom']),
  customRoleId: nullable(id()),
  status: choice(['active', 'suspended']),
  suspendedAt: nullable(time()),
  professional: nullable(named()),
  version: integer(),
  joinedAt: time(),
})

const registration = {
  id: id(),
  name: text(),
  email: text(),
  phone: text(),
  wishedRole: choice(ROLES),
  state: choice(['waiting', 'approved', 'rejected']),
  emailConfirmed: flag(),
  reason: nullable(text()),
  decidedAt: nullable(time()),
  createdAt: time(),
}

export const registrationSchema = resource<Registration>('Registration', registration)

export const approvedSchema = object<Registration & { userId: string }>({
  ...registration,
  userId: id(),
})

export const invitationSchema = resource<ReturnType<typeof transformInvitation>>('Invitation', {
  id: id(),
  email: text(),
  role: choice([...ROLES, 'custom']),
  customRoleId: nullable(id()),
  team: nullable(named()),
  locale: choice(LOCALES),
  state: choice(['open', 'expired', 'accepted', 'revoked']),
  invitedBy: nullable(named()),
  sentAt: time(),
  expiresAt: time(),
  acceptedAt: nullable(time()),
  createdAt: time(),
})

export const workplaceSchema = object({
  id: id(),
  name: text(),
  role: word([...ROLES, 'custom']),
  customRoleId: nullable(id()),
  suspended: flag(),
})

export const pendingSchema = object({ status: word(['pending']) })
