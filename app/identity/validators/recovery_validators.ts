import vine from '@vinejs/vine'
import { emailField } from '#app/shared/fields'
import { LIMITS } from '#app/shared/limits'

const { text } = LIMITS

/** Of new passwords; how long they must be and what else is asked of them says `judgePassword`. */
const newPassword = () => vine.string().minLength(1).maxLength(text.password)

const token = () => vine.string().trim().minLength(1).maxLength(text.bearer)

export const forgotValidator = vine.create({ email: emailField() })

export const resetValidator = vine.create({ token: token(), password: newPassword() })

export const resetFormValidator = vine.create({ password: newPassword() })

export const verifyValidator = vine.create({ token: token() })

export const changePasswordValidator = vine.create({
  currentPassword: vine.string().minLength(1).maxLength(text.password),
  password: newPassword(),
})

export const changeEmailValidator = vine.create({
  email: emailField(),
  currentPassword: vine.string().minLength(1).maxLength(text.password),
})
