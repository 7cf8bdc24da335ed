import vine from '@vinejs/vine'

export default vine.create({})
