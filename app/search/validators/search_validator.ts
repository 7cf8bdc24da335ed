import vine from '@vinejs/vine'

export const searchValidator = vine.create({
  q: vine.string().trim().minLength(2).maxLength(100),
  limit: vine.number().withoutDecimals().range([1, 50]).optional(),
})
