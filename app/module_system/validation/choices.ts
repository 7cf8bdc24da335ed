import { REACHES } from '#app/identity/contracts/permission'
import { GRANTEES, ROLES } from '#app/identity/contracts/role'
import { LANES } from '#app/jobs/contracts/declaration'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { SLOT_NAMES } from '#app/module_system/contracts/slot'
import type { Rule } from '#app/module_system/validation/problem'

type Choice = [field: string, what: string, value: string, allowed: readonly string[]]

/** Where one of a few words is wanted, it is one of them. */
export const choices: Rule = ({ modules }) =>
  modules.flatMap(({ manifest }) =>
    choicesOf(manifest)
      .filter(([, , value, allowed]) => !allowed.includes(value))
      .map(([field, what, value, allowed]) => ({
        module: manifest.id,
        field,
        reason: `${what} is "${value}", not one of ${allowed.join(', ')}`,
      }))
  )

function choicesOf(manifest: ModuleManifest): Choice[] {
  const { permissions, navigation = [], slots = [], tools = [] } = manifest
  const { jobs = [], listens = [], notifications = [] } = manifest
  return [
    ...permissions.flatMap(({ id, grantedTo = [], reaches = [] }) => {
      const named = Array.isArray(grantedTo)
      const who: readonly string[] = named ? grantedTo : Object.keys(grantedTo)
      const far: readonly string[] = named ? [] : Object.values(grantedTo)
      return [
        ...who.map((one): Choice => ['permissions', `who gets "${id}"`, one, GRANTEES]),
        ...[...far, ...reaches].map((one): Choice => [
          'permissions',
          `the reach of "${id}"`,
          one,
          REACHES,
        ]),
      ]
    }),
    ...navigation.map(({ id, area }): Choice => [
      'navigation',
      `the area of "${id}"`,
      area,
      ['main', 'settings'],
    ]),
    ...slots.map(({ component, slot }): Choice => [
      'slots',
      `the slot of "${component}"`,
      slot,
      SLOT_NAMES,
    ]),
    ...tools.map(({ name, effect }): Choice => [
      'tools',
      `the effect of "${name}"`,
      effect,
      ['read', 'write', 'external'],
    ]),
    ...jobs.map(({ name, lane }): Choice => ['jobs', `the lane of "${name}"`, lane, LANES]),
    ...listens.map(({ name, mode }): Choice => [
      'listens',
      `the mode of "${name}"`,
      mode,
      ['inline', 'queued'],
    ]),
    ...notifications.flatMap(({ kind, defaultFor }) =>
      defaultFor.map((one): Choice => ['notifications', `who gets "${kind}"`, one, ROLES])
    ),
  ]
}
