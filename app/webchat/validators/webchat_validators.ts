import vine from '@vinejs/vine'

export const sessionValidator = vine.create({
  token: vine.string().maxLength(200).nullable().optional(),
  name: vine.string().trim().maxLength(200).nullable().optional(),
})

export const visitorMessageValidator = vine.create({
  text: vine.string().trim().minLength(1).maxLength(4_000),
  clientId: vine.string().minLength(1).maxLength(100).optional(),
})
