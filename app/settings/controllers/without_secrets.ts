import type { SettingsDeclaration, SettingsValues } from '#app/module_system/contracts/settings'

/** What somebody sent, as it may be sent back. */
export const withoutSecrets = (values: SettingsValues, { secrets = [] }: SettingsDeclaration) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !secrets.includes(key)))
