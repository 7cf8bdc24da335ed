import type { Access } from '#app/identity/contracts/identity'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { transformModule } from '#app/module_system/transformers/module_transformer'

interface Page {
  limit: number
  /** Name and id of the last module of the page before. */
  cursor: string[] | null
  q: string | null
}

/** All modules of this installation by name, one more than asked for, with their state for the tenant. */
export async function listModules(access: Access, { limit, cursor, q }: Page) {
  const { locale, tenantId } = access
  const enabled = await gate.enabledModules(tenantId)
  const compare = new Intl.Collator(locale).compare
  const [lastName = '', lastId = ''] = cursor ?? []
  const wanted = q?.toLocaleLowerCase(locale)
  return [...registry.modules.values()]
    .map((manifest) => transformModule(manifest, enabled.has(manifest.id), locale))
    .filter(({ name, id }) => !cursor || (compare(name, lastName) || compare(id, lastId)) > 0)
    .filter(({ name }) => !wanted || name.toLocaleLowerCase(locale).includes(wanted))
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
    .slice(0, limit + 1)
}
