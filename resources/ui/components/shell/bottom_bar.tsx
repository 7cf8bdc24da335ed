import { Link } from '@inertiajs/react'
import { Ellipsis } from 'lucide-react'
import { lazy } from 'react'
import { MenuOnDemand } from '~/components/ui/menu_on_demand'
import { useWide } from '~/hooks/use_wide'
import { useText } from '~/text/use_text'
import { NavIcon } from './nav_icon'
import { splitForPhone, useNavigation } from './use_navigation'

const MoreMenu = lazy(() => import('./more_menu'))

const placeStyle =
  'flex h-14 w-full min-w-0 flex-col items-center justify-center gap-1 px-1 text-2xs font-medium text-muted aria-[current]:text-accent'

/** On a phone: the first entries at the thumb, the rest behind “More”. */
export function BottomBar() {
  const t = useText()
  const wide = useWide()
  const { shown, rest } = splitForPhone(useNavigation().main)
  if (wide) return null

  return (
    <nav
      aria-label={t('shell.main')}
      className="shrink-0 border-t border-border bg-surface pb-safe group-has-data-phone-fullscreen/shell:hidden"
    >
      <ul className="flex">
        {shown.map(({ id, href, icon, label, active }) => (
          <li key={id} className="min-w-0 flex-1">
            <Link href={href} aria-current={active ? 'page' : undefined} className={placeStyle}>
              <NavIcon name={icon} className="size-5" />
              <span className="max-w-full truncate">{label}</span>
            </Link>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1">
            <MenuOnDemand
              popup={MoreMenu}
              trigger={
                <button type="button" className={placeStyle}>
                  <Ellipsis aria-hidden className="size-5" />
                  {t('common.more')}
                </button>
              }
            />
          </li>
        )}
      </ul>
    </nav>
  )
}
