import { usePage } from '@inertiajs/react'
import { useShared } from '~/hooks/use_session'
import { useWide } from '~/hooks/use_wide'
import { useText } from '~/text/use_text'
import type { NavigationEntry } from '~/types'

export type ShellEntry = NavigationEntry & { active: boolean }

type Navigation = {
  main: ShellEntry[]
  /** Empty outside of the settings. */
  settings: ShellEntry[]
  /** The list of all settings. */
  settingsHref: string
  atSettings: boolean
}

/**
 * The entries of the rail, with one “Settings” that stands for all pages of the settings area: it leads to the first
 * of them, on a phone to their list.
 */
export function useNavigation(): Navigation {
  const { navigation, tenant } = useShared()
  const path = usePage().url.split(/[?#]/)[0]
  const wide = useWide()
  const t = useText()
  const settingsHref = `/t/${tenant?.slug ?? ''}/settings`
  const atSettings = path === settingsHref

  const current = navigation
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0]
  const withState = (entry: NavigationEntry) => ({ ...entry, active: entry === current })

  const settings = navigation.filter(({ area }) => area === 'settings').map(withState)
  const main = navigation.filter(({ area }) => area === 'main').map(withState)
  const active = atSettings || settings.some((entry) => entry.active)
  if (settings.length > 0) {
    main.push({
      id: 'settings',
      label: t('shell.settings'),
      icon: 'settings',
      href: wide ? settings[0].href : settingsHref,
      area: 'settings',
      group: null,
      active,
    })
  }
  return { main, settings: active ? settings : [], settingsHref, atSettings }
}

const phonePlaces = 5

/** What fits in the bottom bar, and what goes behind “More”. */
export function splitForPhone(entries: ShellEntry[]): { shown: ShellEntry[]; rest: ShellEntry[] } {
  const places = entries.length > phonePlaces ? phonePlaces - 1 : phonePlaces
  return { shown: entries.slice(0, places), rest: entries.slice(places) }
}
