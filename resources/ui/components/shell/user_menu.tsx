import { lazy } from 'react'
import { Avatar } from '~/components/ui/avatar'
import { MenuOnDemand } from '~/components/ui/menu_on_demand'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useRoleName } from './use_role_name'

const UserMenuPopup = lazy(() => import('./user_menu_popup'))

export function UserMenu() {
  const t = useText()
  const { user } = useShared()
  const role = useRoleName(user?.role ?? '')
  if (!user) return null

  return (
    <MenuOnDemand
      popup={UserMenuPopup}
      trigger={
        <button
          type="button"
          className="flex min-h-10 items-center gap-2.5 rounded-md px-1.5 hover:bg-hover md:max-xl:justify-center"
        >
          <Avatar name={user.name} size="sm" />
          <span className="sr-only">{t('shell.account')}</span>
          <span className="flex min-w-0 flex-1 flex-col text-left max-xl:sr-only">
            <span className="truncate text-sm leading-4 font-medium">{user.name}</span>
            <span className="truncate text-2xs text-faint">{role}</span>
          </span>
        </button>
      }
    />
  )
}
