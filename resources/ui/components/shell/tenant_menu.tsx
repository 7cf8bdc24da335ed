import { Link } from '@inertiajs/react'
import { Check } from 'lucide-react'
import { Menu, MenuLink } from '~/components/ui/menu'
import type { MenuPopupProps } from '~/components/ui/menu_on_demand'
import { useShared } from '~/hooks/use_session'
import { useNavigation } from './use_navigation'

/** Leads to the same page of another location. */
export default function TenantMenu({ trigger }: MenuPopupProps) {
  const { tenant, tenants } = useShared()
  const { main, settings } = useNavigation()
  const page = [...settings, ...main].find(({ active }) => active)?.href
  const placeIn = (slug: string) => page?.replace(/^\/t\/[^/]+/, `/t/${slug}`) ?? `/t/${slug}/inbox`

  return (
    <Menu defaultOpen trigger={trigger}>
      {tenants.map(({ id, slug, name }) => (
        <MenuLink key={id} render={<Link href={placeIn(slug)} />}>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          {id === tenant?.id && <Check aria-hidden />}
        </MenuLink>
      ))}
    </Menu>
  )
}
