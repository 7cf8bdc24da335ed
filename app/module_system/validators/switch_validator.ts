import vine from '@vinejs/vine'

export const switchValidator = vine.create({ enabled: vine.boolean({ strict: true }) })
