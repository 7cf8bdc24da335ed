import type { Access } from '#app/identity/contracts/identity'
import { can } from '#app/identity/contracts/permission'
import type {
  SearchDeclaration,
  SearchHit,
  SearchReader,
} from '#app/module_system/contracts/contributions'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { log } from '#app/shared/correlation'

/** A hit and what it is one of, in the reader's language. */
export interface FoundHit extends SearchHit {
  kind: string
  kindLabel: string
  icon: string
}

interface Question {
  q: string
  limit: number
}

/**
 * What the kernel and the modules that are on find, of the kinds that this person may see. Every kind gets its turn before
 * any gets a second one; the hits of a kind stand together.
 */
export async function searchEverywhere(access: Access, question: Question): Promise<FoundHit[]> {
  const { tenantId } = access
  const enabled = await gate.enabledModules(tenantId)
  const searches = [...registry.searches.values()]
    .filter(({ moduleId }) => moduleId === null || enabled.has(moduleId))
    .filter(({ permission }) => can(access, permission))
  const found = await Promise.all(searches.map((one) => ask(one, question, access)))
  return shareOut(found, question.limit)
}

/** A search that fails costs its own hits, not those of the others. */
async function ask(
  { id: kind, label, icon, search }: SearchDeclaration,
  { q, limit }: Question,
  reader: SearchReader
): Promise<FoundHit[]> {
  try {
    const { default: query } = await search()
    const hits = await query({ q, limit, reader })
    const kindLabel = label[reader.locale]
    return hits.slice(0, limit).map(({ id, title, subtitle, path }) => ({
      kind,
      kindLabel,
      icon,
      id,
      title,
      subtitle,
      path,
    }))
  } catch (error) {
    log().error({ err: error, search: kind }, 'a search failed')
    return []
  }
}

function shareOut(found: FoundHit[][], limit: number): FoundHit[] {
  const shares = found.map(() => 0)
  let left = limit
  for (let rank = 0; left > 0 && found.some((hits) => hits.length > rank); rank++) {
    for (const [kind, hits] of found.entries()) {
      if (left === 0 || hits.length <= rank) continue
      shares[kind] = rank + 1
      left--
    }
  }
  return found.flatMap((hits, kind) => hits.slice(0, shares[kind]))
}
