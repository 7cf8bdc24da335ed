import vine from '@vinejs/vine'
import { nameField, versionField } from '#app/shared/fields'
import type { ListingRules } from '#app/shared/http/listing'
import { distinctBy } from '#app/shared/distinct_by'
import { LIMITS } from '#app/shared/limits'

const name = () => nameField(LIMITS.text.roleName)

const members = () =>
  vine
    .array(
      vine.object({ id: vine.string().uuid(), leads: vine.boolean({ strict: true }).optional() })
    )
    .maxLength(LIMITS.list.teamMembers)
    .use(distinctBy('id'))

export const newTeamValidator = vine.create({ name: name(), members: members().optional() })

export const teamChangesValidator = vine.create({
  name: name().optional(),
  members: members().optional(),
  version: versionField(),
})

export const TEAM_LISTING = { sorts: ['name'] } as const satisfies ListingRules
