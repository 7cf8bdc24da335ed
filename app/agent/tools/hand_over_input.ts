import vine from '@vinejs/vine'

export default vine.create({ reason: vine.string().trim().maxLength(500).optional() })
