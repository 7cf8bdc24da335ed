import { ChevronsUpDown } from 'lucide-react'
import { lazy } from 'react'
import { MenuOnDemand } from '~/components/ui/menu_on_demand'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { BrandMark } from './brand_mark'

const TenantMenu = lazy(() => import('./tenant_menu'))

/** The name of the location; with more than one, a menu to change it. */
export function TenantSwitcher() {
  const t = useText()
  const { tenant, tenants } = useShared()
  if (!tenant) return null

  const name = (
    <>
      <BrandMark look={tenant.look} />
      <span className="max-w-full min-w-0 flex-1 truncate text-left text-sm font-semibold md:max-xl:sr-only">
        {tenant.look.name}
      </span>
    </>
  )
  if (tenants.length < 2) {
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
          aria-label={`${tenant.look.name}. ${t('shell.tenants')}`}
          className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-1.5 hover:bg-hover md:max-xl:justify-center"
        >
          {name}
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint md:max-xl:hidden" />
        </button>
      }
    />
  )
}
