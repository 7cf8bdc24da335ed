import vine from '@vinejs/vine'

export default vine.create({
  interest: vine.string().trim().minLength(1).maxLength(1000),
  budget: vine.string().trim().minLength(1).maxLength(200).optional(),
})
