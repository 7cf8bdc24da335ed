import type { SearchHit } from '~/api/search'
import type { NavigationEntry } from '~/types'

export type Entry = {
  key: string
  title: string
  subtitle: string | null
  icon: string
  href: string
}

export type EntryGroup = { key: string; label: string; entries: Entry[] }

/** Lower case and without accents, so that “agenda” finds “Agenda” and “telefono” finds “Teléfono”. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The pages whose names hold what was typed. */
export function pageGroup(
  navigation: readonly NavigationEntry[],
  typed: string,
  label: string
): EntryGroup {
  const wanted = fold(typed.trim())
  return {
    key: 'pages',
    label,
    entries: navigation
      .filter((page) => fold(page.label).includes(wanted))
      .map((page) => ({
        key: `page ${page.id}`,
        title: page.label,
        subtitle: null,
        icon: page.icon,
        href: page.href,
      })),
  }
}

/** A group per kind, in the order in which the kinds come. */
export function hitGroups(hits: readonly SearchHit[], slug: string): EntryGroup[] {
  const groups = new Map<string, EntryGroup>()
  for (const { kind, kindLabel, icon, id, title, subtitle, path } of hits) {
    const group = groups.get(kind) ?? { key: kind, label: kindLabel, entries: [] }
    groups.set(kind, group)
    group.entries.push({ key: `${kind} ${id}`, title, subtitle, icon, href: `/t/${slug}${path}` })
  }
  return [...groups.values()]
}
