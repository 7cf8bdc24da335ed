import vine from '@vinejs/vine'
import { cleanText } from '#app/shared/clean_text'
import { LIMITS } from '#app/shared/limits'

const clean = (value: unknown) => (typeof value === 'string' ? cleanText(value) : value)

const PHONE = /^[+\d][\d\s().-]*$/

export const nameField = () =>
  vine.string().parse(clean).trim().minLength(1).maxLength(LIMITS.text.name)

export const emailField = () =>
  vine.string().trim().toLowerCase().email().maxLength(LIMITS.text.email)

export const phoneField = () =>
  vine.string().trim().minLength(3).maxLength(LIMITS.text.phone).regex(PHONE)

/** A new password. */
export const newPasswordField = () =>
  vine.string().minLength(LIMITS.text.shortestPassword).maxLength(LIMITS.text.password)

/** Words for the person concerned. */
export const reasonField = () =>
  vine.string().parse(clean).trim().minLength(1).maxLength(LIMITS.text.reason)
