import { ChevronsUpDown } from 'lucide-react'
import { lazy } from 'react'
import { MenuOnDemand } from '~/components/ui/menu_on_demand'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { BrandMark } from './brand_mark'
import { Logo } from './logo'

const TenantMenu = lazy(() => import('./tenant_menu'))

/** The name of the location, or of all of them together; with more than one, a menu to change it. */
export function TenantSwitcher() {
  const t = useText()
  const { tenant, tenants } = useShared()
  if (!tenant && tenants.length === 0) return null

  const title = tenant?.look.name ?? t('shell.allLocations')
  const name = (
    <>
      {tenant ? <BrandMark look={tenant.look} /> : <Logo />}
      <span className="max-w-full min-w-0 flex-1 truncate text-left text-sm font-semibold md:max-xl:sr-only">
        {title}
      </span>
    </>
  )
  if (tenant && tenants.length < 2) {
    return (
      <div className="flex h-10 items-center gap-2.5 px-1.5 md:max-xl:justify-center">{name}</div>
    )
  }
  return (
    <MenuOnDemand
      popup={TenantMenu}
      trigger={
        <button
          type="button"
          aria-label={`${title}. ${t('shell.tenants')}`}
          className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-1.5 hover:bg-hover md:max-xl:justify-center"
        >
          {name}
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint md:max-xl:hidden" />
        </button>
      }
    />
  )
}
