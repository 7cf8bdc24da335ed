import { Link } from '@inertiajs/react'
import { Building2, Check } from 'lucide-react'
import { useState } from 'react'
import { Input } from '~/components/ui/input'
import { Menu, MenuLink, MenuSeparator } from '~/components/ui/menu'
import type { MenuPopupProps } from '~/components/ui/menu_on_demand'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useNavigation } from './use_navigation'

/** From so many on a list is searched rather than read. */
const many = 8

/** Leads to the same page of another location; who keeps several also to all of them at once. */
export default function TenantMenu({ trigger }: MenuPopupProps) {
  const t = useText()
  const { tenant, tenants } = useShared()
  const { main, settings } = useNavigation()
  const [q, setQ] = useState('')
  const page = [...settings, ...main].find(({ active }) => active)?.href
  const placeIn = (slug: string) => page?.replace(/^\/t\/[^/]+/, `/t/${slug}`) ?? `/t/${slug}/inbox`
  const wanted = plain(q)
  const found = tenants.filter(({ name }) => plain(name).includes(wanted))
  const keepsSeveral = tenants.filter(({ role }) => role === 'ceo').length > 1

  return (
    <Menu defaultOpen trigger={trigger}>
      {tenants.length > many && (
        <Input
          type="search"
          aria-label={t('shell.searchTenants')}
          placeholder={t('shell.searchTenants')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
          // The menu would take letters for the beginning of an entry.
          onKeyDown={(event) => event.key.length === 1 && event.stopPropagation()}
          className="mb-1"
        />
      )}
      {found.map(({ id, slug, name }) => (
        <MenuLink key={id} render={<Link href={placeIn(slug)} />}>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          {id === tenant?.id && <Check aria-hidden />}
        </MenuLink>
      ))}
      {found.length === 0 && (
        <p className="px-2 py-1.5 text-sm text-muted">{t('shell.noTenants')}</p>
      )}
      {keepsSeveral && (
        <>
          <MenuSeparator />
          <MenuLink render={<Link href="/organization" />}>
            <Building2 aria-hidden />
            <span className="min-w-0 flex-1 truncate">{t('shell.allLocations')}</span>
            {tenant === null && <Check aria-hidden />}
          </MenuLink>
        </>
      )}
    </Menu>
  )
}

/** Lower case, without accents. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
