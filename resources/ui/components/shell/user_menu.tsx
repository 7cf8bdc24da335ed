import { router } from '@inertiajs/react'
import { LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { Avatar } from '~/components/ui/avatar'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '~/components/ui/menu'
import { useShared } from '~/hooks/use_session'
import { useText, type TextKey } from '~/text/use_text'
import { locales } from '~/types'
import { usePreferences } from './use_preferences'

const roles = new Set([
  'super_admin',
  'ceo',
  'admin',
  'manager',
  'seller',
  'professional',
  'secretary',
])

export function UserMenu() {
  const t = useText()
  const { user, locale, theme } = useShared()
  const { setLocale, setTheme } = usePreferences()
  if (!user) return null

  const role = roles.has(user.role) ? t(`shell.role.${user.role}` as TextKey) : user.role
  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t('shell.account', { name: user.name })}
          className="flex min-h-10 items-center gap-2.5 rounded-md px-1.5 hover:bg-hover md:max-xl:justify-center"
        >
          <Avatar name={user.name} size="sm" />
          <span className="hidden min-w-0 flex-1 flex-col text-left xl:flex">
            <span className="truncate text-sm leading-4 font-medium">{user.name}</span>
            <span className="truncate text-2xs text-faint">{role}</span>
          </span>
        </button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="truncate text-sm font-medium">{user.name}</p>
        <p className="truncate text-xs text-muted">{user.email}</p>
      </div>
      <MenuSeparator />
      <MenuChoice
        label={t('shell.language')}
        value={locale}
        onChange={setLocale}
        options={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <MenuChoice
        label={t('shell.theme')}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'dark', label: t('shell.themeDark'), icon: <Moon aria-hidden /> },
          { value: 'light', label: t('shell.themeLight'), icon: <Sun aria-hidden /> },
          { value: 'system', label: t('shell.themeSystem'), icon: <Monitor aria-hidden /> },
        ]}
      />
      <MenuSeparator />
      <MenuItem onClick={() => router.post('/logout')}>
        <LogOut aria-hidden />
        {t('shell.logOut')}
      </MenuItem>
    </Menu>
  )
}
