import type { RegistrationRow } from '#app/people/queries/list_registrations'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

export function transformRegistration(registration: RegistrationRow) {
  const { id, name, email, phone, wishedRole, state, emailConfirmed, reason } = registration
  return {
    id,
    name,
    email,
    phone,
    wishedRole,
    state,
    emailConfirmed,
    reason,
    decidedAt: isoTimeOrNull(registration.decidedAt),
    createdAt: isoTime(registration.createdAt),
  }
}
