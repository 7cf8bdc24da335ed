import { Link } from '@inertiajs/react'
import { Fragment, type ReactNode } from 'react'
import { useText } from '~/text/use_text'
import { NavIcon } from './nav_icon'
import type { ShellEntry } from './use_navigation'

type SettingsGroupsProps = {
  entries: readonly ShellEntry[]
  linkStyle: string
  listStyle?: string
  /** At the end of each link. */
  trailing?: ReactNode
}

/** The pages of the settings under their headings; they come in the order of these. */
export function SettingsGroups({ entries, linkStyle, listStyle, trailing }: SettingsGroupsProps) {
  const t = useText()
  const groups = [...new Set(entries.map(({ group }) => group ?? 'modules'))]
  return groups.map((group) => (
    <Fragment key={group}>
      <p id={`settings-${group}`} className="px-2.5 pt-3 pb-1 text-2xs font-medium text-faint">
        {t(`shell.settingsGroup.${group}`)}
      </p>
      <ul aria-labelledby={`settings-${group}`} className={listStyle}>
        {entries
          .filter((entry) => (entry.group ?? 'modules') === group)
          .map(({ id, href, icon, label, active }) => (
            <li key={id}>
              <Link href={href} aria-current={active ? 'page' : undefined} className={linkStyle}>
                <NavIcon name={icon} className="size-4 shrink-0" />
                <span className="min-w-0 flex-1 truncate">{label}</span>
                {trailing}
              </Link>
            </li>
          ))}
      </ul>
    </Fragment>
  ))
}
