import vine from '@vinejs/vine'
import { versionField } from '#app/shared/fields'
import { LIMITS } from '#app/shared/limits'

/** Which values there may be is the schema's matter; it checks them itself. */
const change = {
  values: vine.object({}).allowUnknownProperties(),
  version: versionField(),
}

export const settingsValidator = vine.create(change)

export const organizationSettingsValidator = vine.create({
  ...change,
  locked: vine
    .array(vine.string().maxLength(LIMITS.text.settingKey))
    .maxLength(LIMITS.list.lockedSettings)
    .optional(),
})
