import { Link } from '@inertiajs/react'
import { Menu, MenuLink } from '~/components/ui/menu'
import type { MenuPopupProps } from '~/components/ui/menu_on_demand'
import { NavIcon } from './nav_icon'
import { splitForPhone, useNavigation } from './use_navigation'

/** The entries that found no place in the bottom bar. */
export default function MoreMenu({ trigger }: MenuPopupProps) {
  const { rest } = splitForPhone(useNavigation().main)
  return (
    <Menu defaultOpen side="top" align="end" trigger={trigger}>
      {rest.map(({ id, href, icon, label }) => (
        <MenuLink key={id} render={<Link href={href} />}>
          <NavIcon name={icon} />
          {label}
        </MenuLink>
      ))}
    </Menu>
  )
}
