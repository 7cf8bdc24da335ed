import vine from '@vinejs/vine'
import { clean } from '#app/shared/fields'
import { LIMITS } from '#app/shared/limits'

const PHONE = /^[+\d][\d\s().-]*$/

export const phoneField = () =>
  vine.string().trim().minLength(3).maxLength(LIMITS.text.phone).regex(PHONE)

/** A new password. */
export const newPasswordField = () =>
  vine.string().minLength(LIMITS.text.shortestPassword).maxLength(LIMITS.text.password)

/** Words for the person concerned. */
export const reasonField = () =>
  vine.string().parse(clean).trim().minLength(1).maxLength(LIMITS.text.reason)
