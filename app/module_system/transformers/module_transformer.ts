import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { isConfigurable } from '#app/module_system/configurable'
import type { Locale } from '#app/shared/contracts/locale'

/** A module as settings show it, in the reader's language. `adds` says what switching it on brings. */
export function transformModule(manifest: ModuleManifest, enabled: boolean, locale: Locale) {
  const { id, version, name, description, icon, dependsOn } = manifest
  return {
    id,
    name: name[locale],
    description: description[locale],
    icon,
    version,
    enabled,
    dependsOn,
    configurable: isConfigurable(manifest),
    adds: {
      navigation: (manifest.navigation ?? []).map(({ label }) => label[locale]),
      permissions: manifest.permissions.map(({ label }) => label[locale]),
      tools: (manifest.tools ?? []).map((tool) => tool.name),
      pages: (manifest.pages ?? []).length,
      cards: (manifest.slots ?? []).length,
      slots: [...new Set((manifest.slots ?? []).map(({ slot }) => slot))],
      listensTo: (manifest.listens ?? []).map(({ event }) => event),
    },
  }
}
