import { usePage } from '@inertiajs/react'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import type { NavigationEntry } from '~/types'

export type ShellEntry = NavigationEntry & { active: boolean }

/** The entries of the rail, with one “Settings” that stands for all pages of the settings area. */
export function useNavigation(): { main: ShellEntry[]; settings: ShellEntry[] } {
  const { navigation } = useShared()
  const path = usePage().url.split(/[?#]/)[0]
  const t = useText()

  const current = navigation
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0]
  const withState = (entry: NavigationEntry) => ({ ...entry, active: entry === current })

  const settings = navigation.filter(({ area }) => area === 'settings').map(withState)
  const main = navigation.filter(({ area }) => area === 'main').map(withState)
  if (settings.length > 0) {
    main.push({
      id: 'settings',
      label: t('shell.settings'),
      icon: 'settings',
      href: settings[0].href,
      area: 'settings',
      active: settings.some(({ active }) => active),
    })
  }
  return { main, settings: settings.some(({ active }) => active) ? settings : [] }
}

const phonePlaces = 5

/** What fits in the bottom bar, and what goes behind “More”. */
export function splitForPhone(entries: ShellEntry[]): { shown: ShellEntry[]; rest: ShellEntry[] } {
  const places = entries.length > phonePlaces ? phonePlaces - 1 : phonePlaces
  return { shown: entries.slice(0, places), rest: entries.slice(places) }
}
