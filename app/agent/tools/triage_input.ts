import vine from '@vinejs/vine'

export default vine.create({ description: vine.string().trim().minLength(1).maxLength(4000) })
