import vine from '@vinejs/vine'
import { ROLES } from '#app/identity/contracts/role'
import { newPasswordField, phoneField } from '#app/people/validators/person_fields'
import { emailField, nameField } from '#app/shared/fields'
import { LIMITS } from '#app/shared/limits'

/** What somebody says of themselves and would like to be; nothing else is read. */
export const registerValidator = vine.create({
  name: nameField(),
  email: emailField(),
  phone: phoneField(),
  role: vine.enum(ROLES),
  tenantId: vine.string().uuid().toLowerCase(),
  password: newPasswordField(),
})

/** A password that is known already. */
const knownPassword = () => vine.string().minLength(1).maxLength(LIMITS.text.password)

export const registrationPasswordValidator = vine.create({ password: knownPassword() })

export const confirmRegistrationValidator = vine.create({
  token: vine.string().trim().minLength(1).maxLength(LIMITS.text.bearer),
  password: knownPassword(),
})

export const newInviteeValidator = vine.create({ name: nameField(), password: newPasswordField() })
