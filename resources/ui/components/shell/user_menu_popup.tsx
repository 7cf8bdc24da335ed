import { Link } from '@inertiajs/react'
import { KeyRound, LogOut, Monitor, Moon, ShieldCheck, Sun } from 'lucide-react'
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from '~/components/ui/menu'
import type { MenuPopupProps } from '~/components/ui/menu_on_demand'
import { useShared } from '~/hooks/use_session'
import { signOut } from '~/lib/sign_out'
import { useText } from '~/text/use_text'
import { locales } from '~/types'
import { usePreferences } from './use_preferences'

export default function UserMenuPopup({ trigger }: MenuPopupProps) {
  const t = useText()
  const { user, tenant, locale, theme } = useShared()
  const { setLocale, setTheme } = usePreferences()

  return (
    <Menu defaultOpen side="top" align="start" trigger={trigger}>
      <div className="px-2 py-1.5">
        <p className="truncate text-sm font-medium">{user?.name}</p>
        <p className="truncate text-xs text-muted">{user?.email}</p>
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
      {tenant && (
        <MenuLink render={<Link href={`/t/${tenant.slug}/account/security`} />}>
          <ShieldCheck aria-hidden />
          {t('security.title')}
        </MenuLink>
      )}
      {tenant && (
        <MenuLink render={<Link href={`/t/${tenant.slug}/account/tokens`} />}>
          <KeyRound aria-hidden />
          {t('tokens.personal.title')}
        </MenuLink>
      )}
      <MenuItem onClick={signOut}>
        <LogOut aria-hidden />
        {t('shell.logOut')}
      </MenuItem>
    </Menu>
  )
}
