import vine from '@vinejs/vine'
import { LIMITS } from '#app/shared/limits'

export const sessionValidator = vine.create({
  token: vine.string().maxLength(LIMITS.text.bearer).nullable().optional(),
  name: vine.string().trim().maxLength(LIMITS.text.name).nullable().optional(),
})

export const visitorMessageValidator = vine.create({
  text: vine.string().trim().minLength(1).maxLength(LIMITS.text.visitorMessage),
  clientId: vine.string().minLength(1).maxLength(LIMITS.text.clientId).optional(),
})
