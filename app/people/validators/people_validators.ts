import vine from '@vinejs/vine'
import { ROLES } from '#app/identity/contracts/role'
import { phoneField, reasonField } from '#app/people/validators/person_fields'
import { LOCALES } from '#app/shared/contracts/locale'
import { distinctBy } from '#app/shared/distinct_by'
import { emailField, nameField, versionField } from '#app/shared/fields'
import { LIMITS } from '#app/shared/limits'

const id = () => vine.string().uuid().toLowerCase()

export const peopleFilters = {
  role: vine.enum([...ROLES, 'custom'] as const),
  status: vine.enum(['active', 'suspended'] as const),
}

export const registrationFilters = {
  state: vine.enum(['waiting', 'approved', 'rejected'] as const),
}

export const invitationFilters = {
  state: vine.enum(['open', 'expired', 'accepted', 'revoked'] as const),
}

/** A built-in role, or one that the organization has made. */
const wantedRole = () => ({
  role: vine.enum([...ROLES, 'custom'] as const),
  customRoleId: id().optional().requiredWhen('role', '=', 'custom'),
})

export const changePersonValidator = vine.create({
  ...wantedRole(),
  name: nameField().optional(),
  phone: phoneField().nullable().optional(),
  role: vine.enum([...ROLES, 'custom'] as const).optional(),
  version: versionField(),
})

export const reasonValidator = vine.create({ reason: reasonField().optional() })

export const approveValidator = vine.create({
  ...wantedRole(),
  professionalId: id().optional(),
  teamId: id().optional(),
})

export const rejectValidator = vine.create({ reason: reasonField() })

export const inviteValidator = vine.create({
  email: emailField(),
  ...wantedRole(),
  teamId: id().optional(),
  locale: vine.enum(LOCALES).optional(),
})

export const linkPersonValidator = vine.create({
  tenants: vine
    .array(vine.object({ tenantId: id(), ...wantedRole() }))
    .minLength(1)
    .maxLength(LIMITS.list.tenantsOfPerson)
    .use(distinctBy('tenantId')),
})
