import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { GroupState } from '#app/settings/queries/read_group'
import { transformForm } from '#app/settings/transformers/form_transformer'
import type { Locale } from '#app/shared/contracts/locale'

/** A form for a module's settings in the reader's language; an empty one where it declares none. */
export async function transformSettings(
  { id, settings: declaration }: ModuleManifest,
  settings: GroupState | null,
  locale: Locale
) {
  if (!declaration || !settings) return { fields: [], values: {}, version: 1 }
  const group = { id, moduleId: id, declaration }
  return transformForm(group, settings, { shownFor: 'tenant', locale })
}
