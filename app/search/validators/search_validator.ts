import vine from '@vinejs/vine'
import { LIMITS } from '#app/shared/limits'

export const searchValidator = vine.create({
  q: vine.string().trim().minLength(2).maxLength(LIMITS.text.searchEverywhere),
  limit: vine.number().withoutDecimals().range([1, 50]).optional(),
})
