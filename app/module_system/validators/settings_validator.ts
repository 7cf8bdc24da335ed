import vine from '@vinejs/vine'

/** Which values there may be is the module's matter; its own schema checks them. */
export const settingsValidator = vine.create({
  values: vine.object({}).allowUnknownProperties(),
  version: vine.number({ strict: true }).withoutDecimals().positive(),
})
