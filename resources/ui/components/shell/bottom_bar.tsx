import { Link } from '@inertiajs/react'
import { Ellipsis } from 'lucide-react'
import { Menu, MenuLink } from '~/components/ui/menu'
import { useWide } from '~/hooks/use_wide'
import { useText } from '~/text/use_text'
import { NavIcon } from './nav_icon'
import { useNavigation } from './use_navigation'

const places = 5
const placeStyle =
  'flex h-14 w-full min-w-0 flex-col items-center justify-center gap-1 px-1 text-2xs font-medium text-muted aria-[current]:text-accent'

/** On a phone: the first entries at the thumb, the rest behind “More”. */
export function BottomBar() {
  const t = useText()
  const wide = useWide()
  const { main } = useNavigation()
  if (wide) return null
  const shown = main.length > places ? main.slice(0, places - 1) : main
  const rest = main.slice(shown.length)

  return (
    <nav
      aria-label={t('shell.main')}
      className="shrink-0 border-t border-border bg-surface pb-safe group-has-data-phone-fullscreen/shell:hidden"
    >
      <ul className="flex">
        {shown.map((entry) => (
          <li key={entry.id} className="min-w-0 flex-1">
            <Link
              href={entry.href}
              aria-current={entry.active ? 'page' : undefined}
              className={placeStyle}
            >
              <NavIcon name={entry.icon} className="size-5" />
              <span className="max-w-full truncate">{entry.label}</span>
            </Link>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1">
            <Menu
              side="top"
              align="end"
              trigger={
                <button type="button" className={placeStyle}>
                  <Ellipsis aria-hidden className="size-5" />
                  {t('common.more')}
                </button>
              }
            >
              {rest.map((entry) => (
                <MenuLink key={entry.id} render={<Link href={entry.href} />}>
                  <NavIcon name={entry.icon} />
                  {entry.label}
                </MenuLink>
              ))}
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  )
}
