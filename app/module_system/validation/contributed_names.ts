import type { ModuleManifest } from '#app/module_system/contracts/manifest'

/** What a manifest names under its own id, beside what kernel domains may declare too. */
export function contributedNames(manifest: ModuleManifest): [field: string, name: string][] {
  const { schedules = [], provides = [], realtime = [], meters = [] } = manifest
  const { notifications = [], triggers = [], actions = [], searches = [] } = manifest
  const of = (field: string, names: readonly string[]) =>
    names.map((name): [string, string] => [field, name])
  return [
    ...of(
      'schedules',
      schedules.map(({ name }) => name)
    ),
    ...of(
      'provides',
      provides.map(({ contract }) => contract)
    ),
    ...of(
      'realtime',
      realtime.map(({ topic }) => topic)
    ),
    ...of(
      'meters',
      meters.map(({ id }) => id)
    ),
    ...of(
      'notifications',
      notifications.map(({ kind }) => kind)
    ),
    ...of(
      'triggers',
      triggers.map(({ id }) => id)
    ),
    ...of(
      'actions',
      actions.map(({ id }) => id)
    ),
    ...of(
      'searches',
      searches.map(({ id }) => id)
    ),
  ]
}
