import { Link } from '@inertiajs/react'
import { Check, ChevronsUpDown } from 'lucide-react'
import { Menu, MenuLink } from '~/components/ui/menu'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { Logo } from './logo'
import { useNavigation } from './use_navigation'

/** The name of the location; with more than one, a menu leads to the same page of another. */
export function TenantSwitcher() {
  const t = useText()
  const { tenant, tenants } = useShared()
  const { main, settings } = useNavigation()
  if (!tenant) return null

  const name = (
    <>
      <Logo />
      <span className="max-w-full min-w-0 flex-1 truncate text-left text-sm font-semibold md:max-xl:sr-only">
        {tenant.name}
      </span>
    </>
  )
  if (tenants.length < 2) {
    return (
      <div className="flex h-10 items-center gap-2.5 px-1.5 md:max-xl:justify-center">{name}</div>
    )
  }

  const page = [...settings, ...main].find(({ active }) => active)?.href
  const placeIn = (slug: string) => page?.replace(/^\/t\/[^/]+/, `/t/${slug}`) ?? `/t/${slug}/inbox`

  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${tenant.name}. ${t('shell.tenants')}`}
          className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-1.5 hover:bg-hover md:max-xl:justify-center"
        >
          {name}
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint md:max-xl:hidden" />
        </button>
      }
    >
      {tenants.map(({ id, slug, name: other }) => (
        <MenuLink key={id} render={<Link href={placeIn(slug)} />}>
          <span className="min-w-0 flex-1 truncate">{other}</span>
          {id === tenant.id && <Check aria-hidden />}
        </MenuLink>
      ))}
    </Menu>
  )
}
